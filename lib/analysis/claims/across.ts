import type { Doc } from "../align/document";
import type { RawReading } from "../facets/facet";
import { wordingIn } from "../facets/same-wording";
import type { Scored } from "./gather";

/**
 * The candidates that set two sources apart, and the contradictions inside one. Where each source holds the other's
 * sentence word for word, spellings of names aside, both say both: that is no difference between them but in the name.
 */
export function acrossSources(scored: readonly Scored[], docs: readonly Doc[]): Scored[] {
  const wordsOf = wordingIn(docs);
  const known = new Map<Doc, Set<string>>();
  const sentencesOf = (doc: Doc): Set<string> => {
    const own = known.get(doc) ?? new Set(doc.sentences.map(wordsOf));
    known.set(doc, own);
    return own;
  };
  const holds = (doc: Doc, reading: RawReading): boolean => {
    const sentence = reading.doc.sentences.find(
      (unit) => unit.start <= reading.start && reading.start < unit.end,
    );
    return sentence !== undefined && sentencesOf(doc).has(wordsOf(sentence));
  };
  return scored.filter(
    ({ candidate: { a, b, kind } }) =>
      a.doc === b.doc || kind === "name" || !(holds(b.doc, a) && holds(a.doc, b)),
  );
}
