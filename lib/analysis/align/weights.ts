import type { Doc } from "./document";

/** How much a term tells about what a sentence is on: high for a term of few sentences of the story. */
export interface TermWeights {
  readonly of: (term: string) => number;
  /** In how many sentences of the whole story the term stands. */
  readonly frequency: (term: string) => number;
}

/** The weights of the story's own terms. A name in every sentence tells little within this story. */
export function weightTerms(docs: readonly Doc[]): TermWeights {
  const frequency = new Map<string, number>();
  let total = 0;
  for (const doc of docs) {
    for (const sentence of doc.sentences) {
      total += 1;
      for (const term of sentence.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const of = (term: string): number => Math.log(1 + total / (1 + (frequency.get(term) ?? 0)));
  return { of, frequency: (term) => frequency.get(term) ?? 0 };
}
