import type { Candidate } from "../facets/facet";
import { inNames, type Row } from "./trees";

const otherStrength = 0.1; // between two renderings on the scale of certainty: never a matter of style
const clausesAlike = 0.25; // cosine

/** The least confidence of a candidate, whatever was learnt: evidence so plain that it needs no learning. 0 without any. */
export function plainConfidence({ kind, model, features }: Candidate, placed: Row): number {
  // One fact in the place of another: the more words around both are the same, the plainer.
  if (model === "contrast") return 0.5 + 0.4 * (features.around ?? 0);
  if (model) return 0;
  const { strengthGap = 0, forceful, inside } = features;
  if (kind === "quote-wording" && strengthGap >= otherStrength) return 0.85;
  // "The West accuses Russia" / "The US accuses Russia": one forceful verb, two subjects.
  const { innerWords = 0 } = forceful && inside ? inNames(placed) : {};
  return kind === "attribution" && innerWords >= clausesAlike ? 0.75 : 0;
}
