import { fold } from "@/lib/text/fold";
import type { Doc, Unit } from "../align/document";
import type { RawReading } from "../facets/facet";
import type { Scored } from "./gather";

/**
 * The candidates that set two sources apart, and the contradictions inside one. Where each source holds the other's
 * sentence word for word, both say both: that is no difference between them.
 */
export function acrossSources(scored: readonly Scored[]): Scored[] {
  const worded = new Map<Unit, string>();
  const wordsOf = (unit: Unit): string => {
    const words = worded.get(unit) ?? fold(unit.doc.text.slice(unit.start, unit.end));
    worded.set(unit, words);
    return words;
  };
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
  return scored.filter(({ candidate: { a, b } }) => a.doc === b.doc || !(holds(b.doc, a) && holds(a.doc, b)));
}
