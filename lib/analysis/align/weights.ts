import type { WordKnowledge } from "../resources";
import type { Doc } from "./document";

const floor = 0.3; // even a common word tells something once two sentences share it
const placeWeight = 0.45; // a government under any of its names is in every second article

/** How much a term tells about what a sentence is on: high for a term of few sentences of the story. */
export interface TermWeights {
  readonly of: (term: string) => number;
  /** In how many sentences of the whole story the term stands. */
  readonly frequency: (term: string) => number;
}

/** Rare in the story and rare in the language. A name in every sentence tells little within this story. */
export function weightTerms(docs: readonly Doc[], { vocabulary }: WordKnowledge): TermWeights {
  const frequency = new Map<string, number>();
  let total = 0;
  for (const doc of docs) {
    for (const sentence of doc.sentences) {
      total += 1;
      for (const term of sentence.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const known = new Map<string, number>();
  const of = (term: string): number => {
    const cached = known.get(term);
    if (cached !== undefined) return cached;
    const rare = Math.log(1 + total / (1 + (frequency.get(term) ?? 0)));
    const weight = rare * (floor + (term.startsWith("@") ? placeWeight : vocabulary.idf(term)));
    known.set(term, weight);
    return weight;
  };
  return { of, frequency: (term) => frequency.get(term) ?? 0 };
}
