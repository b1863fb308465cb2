import type { Features } from "@/lib/analysis/semantics/feature";
import { type LogisticModel, predict } from "@/lib/analysis/semantics/logistic";

/** One thing to learn from: its figures, the answer, and the document that it belongs to. */
export interface Example {
  readonly features: Features;
  readonly label: boolean;
  readonly group: string;
}

export interface FitOptions {
  /** Strength of the pull towards zero, per example. */
  readonly ridge: number;
  /** Both answers weigh the same, however many there are of each. */
  readonly balanced: boolean;
}

/** Fits by Newton's method, which needs no step size and gives the same weights each time. */
export function fitLogistic(examples: readonly Example[], { ridge, balanced }: FitOptions): LogisticModel {
  const names = Object.keys(examples[0]?.features ?? {});
  const count = examples.length;
  const means = names.map((name) => examples.reduce((s, e) => s + (e.features[name] ?? 0), 0) / count);
  const scales = names.map((name, k) => {
    const variance =
      examples.reduce((s, e) => s + ((e.features[name] ?? 0) - (means[k] ?? 0)) ** 2, 0) / count;
    return Math.sqrt(variance) || 1;
  });
  const size = names.length + 1;
  const rows = examples.map((e) =>
    Float64Array.from({ length: size }, (_, k) =>
      k === 0 ? 1 : ((e.features[names[k - 1] ?? ""] ?? 0) - (means[k - 1] ?? 0)) / (scales[k - 1] ?? 1),
    ),
  );
  const positive = examples.filter((e) => e.label).length;
  const weightOf = (label: boolean) =>
    balanced ? count / (2 * Math.max(1, label ? positive : count - positive)) : 1;
  let weights = new Float64Array(size);
  for (let round = 0; round < 25; round += 1) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, n) => {
      const example = examples[n];
      if (!example) return;
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const w = weightOf(example.label);
      const error = w * (p - (example.label ? 1 : 0));
      const curve = Math.max(1e-6, w * p * (1 - p));
      for (let i = 0; i < size; i += 1) {
        const x = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + error * x;
        const line = hessian[i];
        if (line) for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + curve * x * (row[j] ?? 0);
      }
    });
    for (let i = 0; i < size; i += 1) {
      const pull = i === 0 ? 1e-6 : ridge * count;
      gradient[i] = (gradient[i] ?? 0) + pull * (weights[i] ?? 0);
      const line = hessian[i];
      if (line) line[i] = (line[i] ?? 0) + pull;
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, i) => w - (step[i] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return {
    bias: weights[0] ?? 0,
    features: names.map((name, k) => ({
      name,
      mean: means[k] ?? 0,
      scale: scales[k] ?? 1,
      weight: weights[k + 1] ?? 0,
    })),
  };
}

/** Predictions for each example by a model that never saw its group: `folds` parts, groups kept whole. */
export function crossValidate(examples: readonly Example[], options: FitOptions, folds = 5): number[] {
  const groups = [...new Set(examples.map((e) => e.group))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const found = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < Math.min(folds, groups.length); fold += 1) {
    const model = fitLogistic(
      examples.filter((e) => foldOf.get(e.group) !== fold),
      options,
    );
    examples.forEach((e, i) => {
      if (foldOf.get(e.group) === fold) found[i] = predict(model, e.features).probability;
    });
  }
  return found;
}

/** Solves a symmetric system of which the lower half is given (Cholesky). */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const l = lower.map((line) => Float64Array.from(line));
  const at = (i: number, j: number) => l[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      const line = l[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] ?? 0) - at(i, k) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] = (x[i] ?? 0) - at(k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  return x;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
