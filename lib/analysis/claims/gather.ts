import { sharedLength } from "@/lib/text/span";
import type { Candidate, RawReading } from "../facets/facet";
import type { Kind } from "../model";

/** Candidates that speak of one slot, with their readings, each place once. */
export interface Slot {
  readonly kind: Kind;
  readonly topic: string;
  readonly readings: RawReading[];
  /** The confidence of its best candidate. */
  readonly confidence: number;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly confidence: number;
}

const mostPerSentences = 2; // of one pair of sentences: more readings of it are the same difference seen again
const mostReadings = 14; // more than this is a topic, not a slot

/**
 * The slots of a story, surest first. A candidate joins the slot of its kind that holds one of its two places; one
 * whose two places another slot already sets apart is dropped, since one decision would settle both.
 */
export function gatherSlots(scored: readonly Scored[]): Slot[] {
  const sorted = [...scored].sort((p, q) => q.confidence - p.confidence || order(p.candidate, q.candidate));
  const slots: Slot[] = [];
  const perSentences = new Map<string, number>();
  for (const { candidate, confidence } of sorted) {
    const { a, b, kind, topic } = candidate;
    const byTopic = kind === "name" || kind === "title";
    const home = slots.find(
      (slot) => slot.kind === kind && (byTopic ? slot.topic === topic : joins(slot, a, b)),
    );
    if (home) {
      add(home, a);
      add(home, b);
      continue;
    }
    if (!byTopic && slots.some((slot) => settles(slot, a, b))) continue;
    const place = `${a.doc.index}:${sentenceAt(a)} ${b.doc.index}:${sentenceAt(b)}`;
    const already = perSentences.get(place) ?? 0;
    if (!byTopic && already >= mostPerSentences) continue;
    perSentences.set(place, already + 1);
    const slot: Slot = { kind, topic, readings: [], confidence };
    add(slot, a);
    add(slot, b);
    slots.push(slot);
  }
  return slots.map((slot) => ({
    ...slot,
    readings: slot.readings.sort((p, q) => p.doc.index - q.doc.index || p.start - q.start),
  }));
}

const sentenceAt = ({ doc, start }: RawReading): number =>
  doc.sentences.find((unit) => unit.start <= start && start < unit.end)?.sentence ?? -1;

/** Both places are the slot's, or one is and the other comes from a source that the slot lacks. */
function joins(slot: Slot, a: RawReading, b: RawReading): boolean {
  const [hasA, hasB] = [holder(slot, a), holder(slot, b)];
  if (hasA && hasB) return true;
  if (!hasA && !hasB) return false;
  const other = hasA ? b : a;
  return slot.readings.length < mostReadings && !slot.readings.some((reading) => reading.doc === other.doc);
}

const settles = (slot: Slot, a: RawReading, b: RawReading): boolean => {
  const [p, q] = [holder(slot, a), holder(slot, b)];
  return p !== undefined && q !== undefined && p.value !== q.value;
};

function holder(slot: Slot, reading: RawReading): RawReading | undefined {
  return slot.readings.find(
    (own) =>
      own.doc === reading.doc &&
      2 * sharedLength(own, reading) >= Math.min(own.end - own.start, reading.end - reading.start),
  );
}

function add(slot: Slot, reading: RawReading): void {
  if (!holder(slot, reading)) slot.readings.push(reading);
}

function order(p: Candidate, q: Candidate): number {
  return (
    p.a.doc.index - q.a.doc.index ||
    p.a.start - q.a.start ||
    p.b.doc.index - q.b.doc.index ||
    p.b.start - q.b.start ||
    (p.kind < q.kind ? -1 : p.kind > q.kind ? 1 : 0)
  );
}
