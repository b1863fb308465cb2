import type { Features } from "@/lib/analysis/semantics/feature";

/** One thing with a measured value; features that are missing count as 0, so they may be many and sparse. */
export interface Measured {
  readonly features: Features;
  readonly value: number;
  readonly group: string;
}

export interface LinearModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Ridge regression by conjugate gradients on sparse features. `ridgeOf` says how strongly each weight is pulled towards
 * zero: strongly for single words, weakly for the few figures that summarise a sentence.
 */
export function fitLinear(examples: readonly Measured[], ridgeOf: (name: string) => number): LinearModel {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
  const place = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) =>
    Object.entries(features).map(([name, x]) => [place.get(name) ?? 0, x] as const),
  );
  const bias = examples.reduce((sum, { value }) => sum + value, 0) / examples.length;
  const size = names.length + 1; // the last is the intercept beside the mean
  const ridge = Float64Array.from({ length: size }, (_, i) => (i === size - 1 ? 0 : ridgeOf(names[i] ?? "")));
  const times = (w: Float64Array) => {
    const out = w.map((x, i) => x * (ridge[i] ?? 0));
    for (const row of rows) add(out, row, predictRow(row, w));
    return out;
  };
  const predictRow = (row: (typeof rows)[number], w: Float64Array) =>
    row.reduce((sum, [i, x]) => sum + x * (w[i] ?? 0), w[size - 1] ?? 0);
  const add = (out: Float64Array, row: (typeof rows)[number], by: number) => {
    for (const [i, x] of row) out[i] = (out[i] ?? 0) + by * x;
    out[size - 1] = (out[size - 1] ?? 0) + by;
  };
  const right = new Float64Array(size);
  rows.forEach((row, n) => {
    add(right, row, (examples[n]?.value ?? 0) - bias);
  });
  let w = new Float64Array(size);
  let residual = right;
  let direction = right;
  for (let round = 0; round < 300; round += 1) {
    const image = times(direction);
    const before = dot(residual, residual);
    if (before < 1e-10) break;
    const step = before / dot(direction, image);
    w = w.map((x, i) => x + step * (direction[i] ?? 0));
    residual = residual.map((x, i) => x - step * (image[i] ?? 0));
    const factor = dot(residual, residual) / before;
    direction = residual.map((x, i) => x + factor * (direction[i] ?? 0));
  }
  return {
    bias: bias + (w[size - 1] ?? 0),
    weights: Object.fromEntries(names.map((name, i) => [name, w[i] ?? 0])),
  };
}

/** The value that the model expects. */
export function expected({ bias, weights }: LinearModel, features: Features): number {
  return Object.entries(features).reduce((sum, [name, x]) => sum + x * (weights[name] ?? 0), bias);
}

/** The expected value of each example by a model that never saw its group. */
export function crossExpect(
  examples: readonly Measured[],
  ridgeOf: (name: string) => number,
  folds = 5,
): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const found = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitLinear(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      ridgeOf,
    );
    examples.forEach((example, i) => {
      if (foldOf.get(example.group) === fold) found[i] = expected(model, example.features);
    });
  }
  return found;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
