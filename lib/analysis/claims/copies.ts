import type { Doc } from "../align/document";
import type { RawReading } from "../facets/facet";
import type { Slot } from "./gather";

/**
 * The slots with each reading given to every copy of its text too: sources with the very same text say the same, so
 * what sets them apart can only be a contradiction that both hold.
 */
export function shareWithCopies(slots: readonly Slot[], docs: readonly Doc[]): Slot[] {
  const copies = new Map<string, Doc[]>();
  for (const doc of docs) copies.set(doc.text, [...(copies.get(doc.text) ?? []), doc]);
  if (copies.size === docs.length) return [...slots];
  return slots.map((slot) => {
    const shared = new Map<string, RawReading>();
    for (const reading of slot.readings)
      for (const doc of copies.get(reading.doc.text) ?? [])
        shared.set(`${doc.index} ${reading.start} ${reading.end} ${reading.value}`, { ...reading, doc });
    return {
      ...slot,
      readings: [...shared.values()].sort(
        (p, q) =>
          p.doc.index - q.doc.index || p.start - q.start || p.end - q.end || (p.value < q.value ? -1 : 1),
      ),
    };
  });
}
