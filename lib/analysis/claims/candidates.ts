import type { Doc, Unit } from "../align/document";
import { pairUnits } from "../align/pairs";
import { weightTerms } from "../align/weights";
import type { Alignment } from "../facets/facet";
import type { WordKnowledge } from "../resources";

const sentencesAlike = 0.16; // long sentences share little of their weight even when they tell one event
const clausesAlike = 0.24;

/** The sentences and clauses of different sources that tell the same, as the facets compare them. */
export function alignStory(docs: readonly Doc[], words: WordKnowledge): Alignment {
  const weights = weightTerms(docs, words);
  const sentencePairs = pairUnits(docs, (doc) => doc.sentences, weights, sentencesAlike);
  const known = new Map(
    sentencePairs.map((pair) => [
      `${pair.a.doc.index}:${pair.a.sentence} ${pair.b.doc.index}:${pair.b.sentence}`,
      pair.score,
    ]),
  );
  const around = (a: Unit, b: Unit): number => {
    const [p, q] = a.doc.index < b.doc.index ? [a, b] : [b, a];
    return known.get(`${p.doc.index}:${p.sentence} ${q.doc.index}:${q.sentence}`) ?? 0;
  };
  const clausePairs = pairUnits(docs, (doc) => doc.clauses, weights, clausesAlike, around);
  return { docs, words, weights, sentencePairs, clausePairs };
}
