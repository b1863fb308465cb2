import type { Candidate } from "../facets/facet";
import type { Features } from "../semantics/feature";
import { placedFigures } from "./placed";
import { plainConfidence } from "./plain";
import { restricted } from "./restricted";
import { inNames, probability, type Row, type TreeModel } from "./trees";

/** Confidence below which a candidate is not shown. */
export const lowestConfidence = 0.05;

/**
 * 0..1, or 0 for less than `lowestConfidence`: how likely an editor is to agree that the two readings differ in a way
 * worth flagging: what trees over named figures learnt from annotated stories (scripts/train/confidence.ts), or plain
 * evidence where that says more.
 */
export function confidenceOf(candidate: Candidate, placed: Row, model: TreeModel): number {
  if (candidate.model === "clause") return probability(ofClauses(model), [], lowestConfidence, placed);
  const plain = plainConfidence(candidate, placed);
  return candidate.model === "contrast"
    ? plain
    : Math.max(plain, probability(model, partsOf(candidate), lowestConfidence, placed));
}

const placedNames = new Set(Object.keys(placedFigures));
const clauseModels = new WeakMap<TreeModel, TreeModel>();

/** The model for whole clauses, by far the most candidates: they have no figures but those of their place. */
function ofClauses(model: TreeModel): TreeModel {
  const known = clauseModels.get(model) ?? restricted(model, placedNames, facetOf("clause"));
  clauseModels.set(model, known);
  return known;
}

/** A candidate's own figures in parts: its facet's, and which facet it was. */
const partsOf = ({ kind, model, features }: Candidate): readonly Features[] => [
  features,
  facetOf(model ?? kind),
];

/** All figures of a candidate in one piece, those of its place in the story among them. */
export const figuresOf = (candidate: Candidate, placed: Row): Features =>
  Object.assign({}, inNames(placed), ...partsOf(candidate));

const facetFigures = new Map<string, Features>();

function facetOf(name: string): Features {
  const known = facetFigures.get(name) ?? { [`is ${name}`]: 1 };
  facetFigures.set(name, known);
  return known;
}
