import type { Tree, TreeModel } from "@/lib/analysis/score/trees";
import type { Features } from "@/lib/analysis/semantics/feature";

/** One thing to learn from, with how much it counts. */
export interface WeighedExample {
  readonly features: Features;
  readonly label: boolean;
  readonly weight: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree's answer is taken. */
  readonly rate: number;
  /** Examples that a leaf holds at least. */
  readonly leaf: number;
  /** Pull of a leaf's weight towards zero. */
  readonly pull: number;
  /** Share of the figures that each tree may ask, drawn anew with a fixed seed. */
  readonly share: number;
}

const bins = 24; // thresholds tried for a figure: its quantiles

/** Boosts regression trees on the logistic loss by Newton steps in the leaves (Friedman 2001; Chen and Guestrin 2016). */
export function fitTrees(examples: readonly WeighedExample[], options: TreeOptions): TreeModel {
  const figures = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const columns = figures.map((name) => columnOf(examples.map(({ features }) => features[name] ?? 0)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const flagged = examples.reduce((sum, { label, weight }) => sum + (label ? weight : 0), 0);
  const base = Math.log(flagged / (total - flagged));
  const odds = new Float64Array(examples.length).fill(base);
  const next = randomFrom(1);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    const slope = new Float64Array(examples.length);
    const curve = new Float64Array(examples.length);
    examples.forEach(({ label, weight }, i) => {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)));
      slope[i] = weight * ((label ? 1 : 0) - p);
      curve[i] = weight * Math.max(1e-6, p * (1 - p));
    });
    const asked = columns.flatMap(({ cuts }, k) => (cuts.length > 0 && next() < options.share ? [k] : []));
    const all = Int32Array.from(examples, (_, i) => i);
    trees.push(grow(all, options.depth, { columns, asked, slope, curve, odds, options }));
  }
  return { figures, base, trees };
}

interface Column {
  readonly cuts: readonly number[];
  /** Of each example: how many cuts its value reaches. */
  readonly bin: Uint8Array;
}

function columnOf(values: readonly number[]): Column {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  const quantiles = Array.from({ length: bins - 1 }, (_, q) =>
    Number((sorted[Math.floor(((q + 1) * sorted.length) / bins)] ?? 0).toPrecision(5)),
  );
  const candidates = distinct.length <= bins ? distinct.slice(1) : [...new Set(quantiles)];
  const cuts = candidates.filter((cut) => cut > (sorted[0] ?? 0));
  return { cuts, bin: Uint8Array.from(values, (value) => cuts.filter((cut) => value >= cut).length) };
}

interface Growing {
  readonly columns: readonly Column[];
  readonly asked: readonly number[];
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly odds: Float64Array;
  readonly options: TreeOptions;
}

function grow(ids: Int32Array, depth: number, growing: Growing): Tree {
  const { columns, slope, curve, odds, options } = growing;
  const split = depth > 0 && ids.length >= 2 * options.leaf ? bestSplit(ids, growing) : null;
  const column = split ? columns[split.figure] : undefined;
  if (!split || !column) {
    let [g, h] = [0, options.pull];
    for (const i of ids) {
      g += slope[i] ?? 0;
      h += curve[i] ?? 0;
    }
    const weight = Number(((options.rate * g) / h).toFixed(5));
    for (const i of ids) odds[i] = (odds[i] ?? 0) + weight;
    return weight;
  }
  const below = ids.filter((i) => (column.bin[i] ?? 0) <= split.cut);
  const above = ids.filter((i) => (column.bin[i] ?? 0) > split.cut);
  return [
    split.figure,
    column.cuts[split.cut] ?? 0,
    grow(below, depth - 1, growing),
    grow(above, depth - 1, growing),
  ];
}

function bestSplit(
  ids: Int32Array,
  { columns, asked, slope, curve, options }: Growing,
): { readonly figure: number; readonly cut: number } | null {
  let [g, h] = [0, 0];
  for (const i of ids) {
    g += slope[i] ?? 0;
    h += curve[i] ?? 0;
  }
  const worth = (a: number, b: number): number => (a * a) / (b + options.pull);
  let best: { figure: number; cut: number } | null = null;
  let most = worth(g, h) + 1e-6;
  const [slopes, curves, counts] = [new Float64Array(bins), new Float64Array(bins), new Int32Array(bins)];
  for (const figure of asked) {
    const column = columns[figure];
    if (!column) continue;
    const { bin, cuts } = column;
    slopes.fill(0);
    curves.fill(0);
    counts.fill(0);
    for (const i of ids) {
      const b = bin[i] ?? 0;
      slopes[b] = (slopes[b] ?? 0) + (slope[i] ?? 0);
      curves[b] = (curves[b] ?? 0) + (curve[i] ?? 0);
      counts[b] = (counts[b] ?? 0) + 1;
    }
    let [left, weight, count] = [0, 0, 0];
    for (let cut = 0; cut < cuts.length; cut += 1) {
      left += slopes[cut] ?? 0;
      weight += curves[cut] ?? 0;
      count += counts[cut] ?? 0;
      if (count < options.leaf) continue;
      if (ids.length - count < options.leaf) break;
      const gain = worth(left, weight) + worth(g - left, h - weight);
      if (gain <= most) continue;
      most = gain;
      best = { figure, cut };
    }
  }
  return best;
}

// The products pass 2 ** 53 and are rounded there, so this is not the congruential generator that it looks like. It gives
// the same numbers everywhere all the same, and the shipped weights were fitted with them: another one would change them
// (`randomOf` in scripts/evaluate is a sound one).
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
