import type { Doc } from "../align/document";
import type { RawReading, ValueGroup } from "../facets/facet";
import type { Reading } from "../model";

/** A reading as it is exported: sliced back from the text. */
export function readingOf({ doc, start, end, value, strength }: RawReading): Reading {
  const reading = { source: doc.source.id, start, end, text: doc.text.slice(start, end), value };
  return strength ? { ...reading, strength } : reading;
}

/** The readings by value, the value of the most sources first. */
export function groupByValue(readings: readonly RawReading[], docs: readonly Doc[]): ValueGroup[] {
  const groups = new Map<string, RawReading[]>();
  for (const reading of readings) groups.set(reading.value, [...(groups.get(reading.value) ?? []), reading]);
  return [...groups]
    .map(([value, members]) => ({
      value,
      readings: members.map(readingOf),
      sources: docs
        .filter((doc) => members.some((member) => member.doc === doc))
        .map((doc) => doc.source.name),
      words: members[0] ? members[0].doc.text.slice(members[0].start, members[0].end) : "",
    }))
    .sort((p, q) => q.sources.length - p.sources.length || (p.value < q.value ? -1 : 1));
}
