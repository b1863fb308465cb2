import type { Candidate, Features } from "../facets/facet";
import { ruleConfidence } from "./rules";
import { probability, type TreeModel } from "./trees";

/** Confidence below which a candidate is not shown. */
export const lowestConfidence = 0.1;

/**
 * 0..1: how likely an editor is to agree that the two readings differ in a way worth flagging: what trees over named
 * figures learnt from annotated stories (scripts/train/confidence.ts), or a rule of plain evidence where that says more.
 */
export function confidenceOf(candidate: Candidate, figures: Features, model: TreeModel): number {
  return Math.max(ruleConfidence(candidate, figures), probability(model, figures));
}

/** All figures of a candidate: its facet's, those of its place in the story, and which facet it was. */
export const figuresOf = ({ kind, model, features }: Candidate, placed: Features): Features => ({
  ...placed,
  ...features,
  [`is ${model ?? kind}`]: 1,
});
