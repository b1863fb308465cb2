import type { Doc } from "../align/document";
import { pairClauses, pairSentences, type UnitPair } from "../align/pairs";
import { weightTerms } from "../align/weights";
import type { Alignment } from "../facets/facet";
import type { WordKnowledge } from "../resources";

const sentencesAlike = 0.16; // long sentences share little of their weight even when they tell one event
const clausesAlike = 0.24;
const sentencesAround = 0.35; // from here on one shared word is enough, since the sentences tell the same

/** The sentences and clauses of different sources that tell the same, as the facets compare them. */
export function alignStory(docs: readonly Doc[], words: WordKnowledge): Alignment {
  const weights = weightTerms(docs, words);
  const sentences = pairSentences(docs, weights, words);
  const nearClauses = pairClauses(docs, sentences, weights, words);
  const alike =
    (lowest: number) =>
    ({ score, around, shared }: UnitPair) =>
      (shared.length >= 2 || around >= sentencesAround) && score * 0.7 + around * 0.3 >= lowest;
  return {
    docs,
    words,
    weights,
    sentencePairs: sentences.filter(alike(sentencesAlike)),
    clausePairs: nearClauses.filter(alike(clausesAlike)),
    nearClauses,
  };
}
