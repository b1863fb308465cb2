import type { Features } from "../semantics/feature";
import type { Tree, TreeModel } from "./trees";

/**
 * The same model for candidates of which some figures are known beforehand: it asks for those in `asked` alone, and takes
 * the others from `known`, or as 0. Fewer questions are left, and it is sooner sure what the rest can't add.
 */
export function restricted(model: TreeModel, asked: ReadonlySet<string>, known: Features): TreeModel {
  const reduced = (tree: Tree): Tree => {
    if (typeof tree === "number") return tree;
    const [figure, threshold, below, above] = tree;
    const name = model.figures[figure] ?? "";
    if (asked.has(name)) return [figure, threshold, reduced(below), reduced(above)];
    return reduced((known[name] ?? 0) < threshold ? below : above);
  };
  return { figures: model.figures, base: model.base, trees: model.trees.map(reduced) };
}
