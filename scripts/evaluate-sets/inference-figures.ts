import type { Features } from "@/lib/analysis/semantics/feature";

// Some hundreds of pairs bear about this many figures: those on what the text covers, on figures, and on turning round.
const names = (
  "coverMost coverLeast exactMost leftLeast leftMost bigrams inOrder length lengthRatio figuresMet figuresClash " +
  "figuresMissing figuresBound figuresMisplaced number number-added lacksNames lacksVerbs lacksOthers negation turned " +
  "weakened antonym modality"
).split(" ");

/** The figures on which it rests whether a text bears a hypothesis out or contradicts it. */
export function inferenceFigures(features: Features): Features {
  return Object.fromEntries(names.map((name) => [name, features[name] ?? 0]));
}
