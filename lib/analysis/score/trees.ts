import type { Features } from "../semantics/feature";

/** Either a leaf's weight or a question: is the named figure below the threshold? Then the left branch, else the right. */
export type Tree = number | readonly [figure: number, threshold: number, below: Tree, above: Tree];

/** Boosted regression trees for the log-odds (Friedman 2001, "Greedy function approximation"). */
export interface TreeModel {
  readonly figures: readonly string[];
  /** Log-odds before any tree has spoken. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** Figures beside their names: those that every candidate has, so that their names are looked up once for all. */
export interface Row {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** The figures of a row by name. */
export const inNames = ({ names, values }: Row): Features =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));

/**
 * 0..1: the probability for these figures; one that is not given counts as 0. They may come in several parts, and
 * beside a row of figures, of which the later ones count where two give a figure: thousands of candidates share some, and
 * copying them would take longer than the trees. Answers 0 as soon as it is sure that the probability stays below `least`.
 */
export function probability(model: TreeModel, parts: readonly Features[], least = 0, row?: Row): number {
  const known = flat(model);
  const { index, nodes, thresholds, roots, leaves, gains, values } = known;
  values.fill(0);
  if (row) {
    const columns = columnsOf(row.names, known);
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] ?? -1;
      if (column >= 0) values[column] = row.values[i] ?? 0;
    }
  }
  for (const part of parts)
    for (const name in part) {
      const i = index.get(name);
      if (i !== undefined) values[i] = part[name] ?? 0;
    }
  const enough = Math.log(least / (1 - least)); // -Infinity for 0
  let odds = model.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    if (odds + (gains[tree] ?? 0) < enough) return 0;
    let at = roots[tree] ?? 0;
    while (at >= 0) {
      const below = (values[nodes[3 * at] ?? 0] ?? 0) < (thresholds[at] ?? 0);
      at = nodes[3 * at + (below ? 1 : 2)] ?? 0;
    }
    odds += leaves[-1 - at] ?? 0;
  }
  return 1 / (1 + Math.exp(-odds));
}

/** The trees of a model as arrays: walking nested ones takes three times as long. */
interface Flat {
  readonly index: ReadonlyMap<string, number>;
  /** For each question: its figure, where to go below the threshold, where else; -1 and less is a leaf. */
  readonly nodes: Int32Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
  readonly roots: Int32Array;
  /** For each tree: the most that it and those after it can add. */
  readonly gains: Float64Array;
  /** The figures of the candidate at hand; one array serves all of them. */
  readonly values: Float64Array;
  /** Where the figures of rows go, by their names; -1 for one that the trees do not ask for. */
  readonly columns: Map<readonly string[], Int32Array>;
}

const flattened = new WeakMap<TreeModel, Flat>();

function flat(model: TreeModel): Flat {
  const known = flattened.get(model);
  if (known) return known;
  const nodes: number[] = [];
  const thresholds: number[] = [];
  const leaves: number[] = [];
  const place = (tree: Tree): number => {
    if (typeof tree === "number") return -leaves.push(tree);
    const at = thresholds.push(tree[1]) - 1;
    nodes.push(tree[0], 0, 0);
    nodes[3 * at + 1] = place(tree[2]);
    nodes[3 * at + 2] = place(tree[3]);
    return at;
  };
  const roots = Int32Array.from(model.trees, place);
  const gains = Float64Array.from(model.trees, highest);
  for (let tree = gains.length - 2; tree >= 0; tree -= 1)
    gains[tree] = (gains[tree] ?? 0) + (gains[tree + 1] ?? 0);
  const fresh = {
    index: new Map(model.figures.map((name, i) => [name, i])),
    nodes: Int32Array.from(nodes),
    thresholds: Float64Array.from(thresholds),
    leaves: Float64Array.from(leaves),
    roots,
    gains,
    values: new Float64Array(model.figures.length),
    columns: new Map(),
  };
  flattened.set(model, fresh);
  return fresh;
}

function columnsOf(names: readonly string[], { index, columns }: Flat): Int32Array {
  const known = columns.get(names) ?? Int32Array.from(names, (name) => index.get(name) ?? -1);
  columns.set(names, known);
  return known;
}

const highest = (tree: Tree): number =>
  typeof tree === "number" ? tree : Math.max(highest(tree[2]), highest(tree[3]));
