import type { Doc } from "../align/document";
import { likenessIn } from "../align/likeness";
import { pairClauses } from "../align/pair-clauses";
import { pairSentences } from "../align/pair-sentences";
import type { UnitPair } from "../align/pairs";
import { indexTerms } from "../align/term-index";
import { weightTerms } from "../align/weights";
import type { Alignment } from "../facets/facet";
import type { WordKnowledge } from "../resources";
import { finished, type Steps } from "../steps";

const sentencesAlike = 0.16; // long sentences share little of their weight even when they tell one event
const clausesAlike = 0.24;
const sentencesAround = 0.35; // from here on one shared word is enough, since the sentences tell the same

/** The sentences and clauses of different sources that tell the same, as the facets compare them. */
export const alignStory = (docs: readonly Doc[], words: WordKnowledge): Alignment =>
  finished(alignInSteps(docs, words));

/** The same, told how far it is. */
export function* alignInSteps(docs: readonly Doc[], words: WordKnowledge): Steps<Alignment> {
  const weights = weightTerms(docs, words);
  const index = indexTerms(docs, weights);
  const likeness = likenessIn(docs, words);
  const sentences = yield* pairSentences(docs, index, likeness);
  const nearClauses = yield* pairClauses(docs, sentences, index, likeness);
  const alike =
    (lowest: number) =>
    ({ score, around, shared }: UnitPair) =>
      (shared >= 2 || around >= sentencesAround) && score * 0.7 + around * 0.3 >= lowest;
  return {
    docs,
    words,
    weights,
    index,
    likeness,
    sentencePairs: sentences.filter(alike(sentencesAlike)),
    clausePairs: nearClauses.filter(alike(clausesAlike)),
    nearClauses,
  };
}
