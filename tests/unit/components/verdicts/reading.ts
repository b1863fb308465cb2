import type { ReadingView } from "@/lib/claims/view";

/** A reading of a group with its words; `degree` places it on the scale of certainty. */
export function reading(letter: string, words: string, degree?: number): ReadingView {
  return {
    id: `reading-${letter}-${words}`,
    sourceId: `source-${letter}`,
    siglum: letter.toUpperCase(),
    letter,
    value: words,
    spans: [
      { id: "span", revisionId: "revision", start: 0, end: words.length, exact: words, state: "placed" },
    ],
    sentence: { start: 0, end: words.length, text: words },
    marks: [],
    against: [],
    strength: degree === undefined ? null : { scale: "certainty", degree },
    madeBy: "engine",
    rowVersion: 1,
  };
}
