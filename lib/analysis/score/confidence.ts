import type { Candidate } from "../facets/facet";
import type { Features } from "../semantics/feature";
import { plainConfidence, ruleConfidence } from "./rules";
import { probability, type TreeModel } from "./trees";

/** Confidence below which a candidate is not shown. */
export const lowestConfidence = 0.05;

/**
 * 0..1, or 0 for less than `lowestConfidence`: how likely an editor is to agree that the two readings differ in a way worth flagging: what trees over named
 * figures learnt from annotated stories (scripts/train/confidence.ts), or a rule of plain evidence where that says more.
 */
export function confidenceOf(candidate: Candidate, placed: Features, model: TreeModel): number {
  if (candidate.model === "contrast") return plainConfidence(candidate);
  const learnt = probability(model, partsOf(candidate, placed), lowestConfidence);
  return candidate.model
    ? learnt
    : Math.max(ruleConfidence(candidate, { ...placed, ...candidate.features }), learnt);
}

/** All figures of a candidate, in parts: those of its place in the story, its facet's, and which facet it was. */
const partsOf = ({ kind, model, features }: Candidate, placed: Features): readonly Features[] => [
  placed,
  features,
  facetOf(model ?? kind),
];

/** The same in one piece. */
export const figuresOf = (candidate: Candidate, placed: Features): Features =>
  Object.assign({}, ...partsOf(candidate, placed));

const facetFigures = new Map<string, Features>();

function facetOf(name: string): Features {
  const known = facetFigures.get(name) ?? { [`is ${name}`]: 1 };
  facetFigures.set(name, known);
  return known;
}
