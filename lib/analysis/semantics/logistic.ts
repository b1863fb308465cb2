import type { Features } from "./feature";

/** A logistic regression: features are centred and scaled, weighted and summed. */
export interface LogisticModel {
  readonly bias: number;
  readonly features: readonly {
    readonly name: string;
    readonly mean: number;
    readonly scale: number;
    readonly weight: number;
  }[];
}

/** The probability, 0..1, and what each feature added to its log-odds. */
export function predict(model: LogisticModel, features: Features): { probability: number; shares: Features } {
  const shares: Record<string, number> = {};
  let sum = model.bias;
  for (const { name, mean, scale, weight } of model.features) {
    const share = (weight * ((features[name] ?? 0) - mean)) / scale;
    shares[name] = share;
    sum += share;
  }
  return { probability: 1 / (1 + Math.exp(-sum)), shares };
}
