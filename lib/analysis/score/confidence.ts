import type { Candidate } from "../facets/facet";
import learnt from "../lexicon/confidence.json";
import { ruleConfidence, ruled } from "./rules";

const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = learnt.weights;

/** Confidence below which a candidate is not shown, chosen on the development stories for precision. */
export const lowestConfidence = 0.2;

/**
 * 0..1: how likely an editor is to agree that the two readings differ in a way worth flagging. A logistic sum of the
 * candidate's named features; the weights are learnt per kind (scripts/train/confidence.ts) and can be read.
 */
export function confidenceOf(candidate: Candidate): number {
  const { kind, model } = candidate;
  const plain = ruleConfidence(candidate);
  return ruled.has(model ?? kind) ? plain : Math.max(plain, learntConfidence(candidate));
}

function learntConfidence({ kind, model, features }: Candidate): number {
  const own = weights[model ?? kind];
  if (!own) return 0;
  let sum = own.bias ?? 0;
  for (const [feature, value] of Object.entries(features)) sum += (own[feature] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
