import type { Features } from "../facets/facet";

/** Either a leaf's weight or a question: is the named figure below the threshold? Then the left branch, else the right. */
export type Tree = number | readonly [figure: number, threshold: number, below: Tree, above: Tree];

/** Boosted regression trees for the log-odds (Friedman 2001, "Greedy function approximation"). */
export interface TreeModel {
  readonly figures: readonly string[];
  /** Log-odds before any tree has spoken. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** 0..1: the probability for these figures; a figure that is not given counts as 0. */
export function probability({ figures, base, trees }: TreeModel, features: Features): number {
  const values = figures.map((name) => features[name] ?? 0);
  let odds = base;
  for (const tree of trees) {
    let at = tree;
    while (typeof at !== "number") at = (values[at[0]] ?? 0) < at[1] ? at[2] : at[3];
    odds += at;
  }
  return 1 / (1 + Math.exp(-odds));
}
