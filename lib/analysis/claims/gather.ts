import { sharedLength } from "@/lib/text/span";
import type { Candidate, RawReading } from "../facets/facet";
import type { Kind } from "../model";

/** Candidates that speak of one slot, with their readings, each place once. */
export interface Slot {
  readonly kind: Kind;
  readonly topic: string;
  readonly readings: readonly RawReading[];
  /** The candidate that opened it. */
  readonly first: Candidate;
  /** That of its best candidate, less where other slots speak of the same place. */
  readonly confidence: number;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly confidence: number;
}

// Chosen on the development stories, each judged by weights that had not seen it (docs/evaluation.md).
const mostReadings = 4; // more than this of the places of one slot is a topic
const sure = 0.5; // a candidate that joins however many readings there are
const secondOfSentences = 0.6; // a second slot of one pair of sentences is rather the same difference seen again
const mostOfSentences = 2;
const sharedPlace = 0.3; // so is one that shares a place with another slot
const opens = 0.08; // confidence from which a candidate makes a slot of its own; a weaker one may still fill one

interface Draft {
  readonly kind: Kind;
  readonly family: string;
  readonly first: Candidate;
  readonly topic: string;
  readonly readings: RawReading[];
  readonly confidence: number;
}

interface Waiting extends Scored {
  /** What it counts for now that other slots stand before it. */
  readonly rank: number;
}

/**
 * The slots of a story, surest first, at most `most`. Names and titles gather by person. Another candidate joins the
 * slot that holds one of its places and lacks the other's source; one whose places a slot already holds is dropped,
 * since one decision would settle both. Slots are then filled with the further places that the best candidates set
 * against theirs.
 */
export function gatherSlots(scored: readonly Scored[], most: number): Slot[] {
  const waiting: Waiting[] = scored.map((each) => ({ ...each, rank: each.confidence })).sort(before);
  const slots: Draft[] = [];
  const ofSentences = new Map<string, number>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { candidate } = next;
    const { a, b, kind, topic } = candidate;
    const family = familyOf(candidate);
    if (byPerson(kind)) {
      const home = slots.find((slot) => slot.kind === kind && slot.topic === topic);
      if (home) addAll(home, [a, b]);
      else if (slots.length < most)
        slots.push({ kind, topic, readings: [a, b], confidence: next.rank, family, first: candidate });
      continue;
    }
    if (slots.length >= most) continue;
    // A fact is not settled by a flag on the words around it.
    const rivals = family === wording ? slots : slots.filter((slot) => slot.family === family);
    if (rivals.some((slot) => holder(slot, a) && holder(slot, b))) continue;
    const near = rivals.filter((slot) => !byPerson(slot.kind) && (holder(slot, a) || holder(slot, b)));
    const home = near.find(
      (slot) => slot.family === family && lacks(slot, holder(slot, a) ? b : a, next?.confidence ?? 0),
    );
    if (home) {
      addAll(home, [a, b]);
      continue;
    }
    const sentences = `${a.doc.index}:${sentenceAt(a)} ${b.doc.index}:${sentenceAt(b)}`;
    const already = family === wording ? (ofSentences.get(sentences) ?? 0) : 0;
    if (already >= mostOfSentences) continue;
    const rank = next.confidence * (near.length > 0 ? sharedPlace : 1) * secondOfSentences ** already;
    if (rank < opens) continue;
    if (rank < next.rank) {
      insert(waiting, { ...next, rank });
      continue;
    }
    if (family === wording) ofSentences.set(sentences, already + 1);
    slots.push({
      kind,
      topic,
      readings: [a, b],
      confidence: rank,
      family,
      first: candidate,
    });
  }
  for (const slot of slots) if (!byPerson(slot.kind)) fill(slot, scored);
  return withoutRepeats(slots).map(({ family: _, ...slot }) => ({
    ...slot,
    readings: slot.readings.sort(inOrder),
  }));
}

/** Without the slots that, once filled, show nothing that a surer one doesn't: one decision would settle both. */
const withoutRepeats = (slots: readonly Draft[]): readonly Draft[] =>
  slots.filter(
    ({ readings }, i) =>
      !slots.slice(0, i).some((surer) => readings.every((reading) => holder(surer, reading))),
  );

/** Figures stand beside figures, days beside days, one utterance beside its renderings; all else is wording. */
const familyOf = ({ kind, model }: Candidate): string =>
  model !== "clause" && ownFamily.has(kind) ? kind : wording;
const wording = "wording";
const ownFamily: ReadonlySet<Kind> = new Set(["number", "time", "place", "quote-wording"]);

const byPerson = (kind: Kind): boolean => kind === "name" || kind === "title";

/** Adds the places that candidates set against those of the slot, the likeliest first, until it is full. */
function fill(slot: Draft, scored: readonly Scored[]): void {
  const own = [...slot.readings];
  const has = (reading: RawReading): boolean => own.some((each) => samePlace(each, reading));
  const further = new Map<string, { readonly reading: RawReading; unlikely: number }>();
  for (const { confidence, candidate } of scored) {
    const { a, b } = candidate;
    if (familyOf(candidate) !== slot.family || has(a) === has(b)) continue;
    const reading = has(a) ? b : a;
    const key = `${reading.doc.index} ${reading.start} ${reading.end}`;
    const known = further.get(key) ?? { reading, unlikely: 1 };
    known.unlikely *= 1 - confidence; // two places that point to it say more than one
    further.set(key, known);
  }
  const likeliest = [...further.values()].sort(
    (p, q) => p.unlikely - q.unlikely || inOrder(p.reading, q.reading),
  );
  for (const { reading } of likeliest) if (slot.readings.length < mostReadings) addAll(slot, [reading]);
}

const sentenceAt = ({ doc, start }: RawReading): number =>
  doc.sentences.find((unit) => unit.start <= start && start < unit.end)?.sentence ?? -1;

const lacks = (slot: Draft, { doc }: RawReading, confidence: number): boolean =>
  (slot.readings.length < mostReadings || confidence >= sure) &&
  !slot.readings.some((reading) => reading.doc === doc);

const samePlace = (own: RawReading, reading: RawReading): boolean =>
  own.doc === reading.doc &&
  2 * sharedLength(own, reading) >= Math.min(own.end - own.start, reading.end - reading.start);

const holder = ({ readings }: Draft, reading: RawReading): boolean =>
  readings.some((own) => samePlace(own, reading));

function addAll(slot: Draft, readings: readonly RawReading[]): void {
  for (const reading of readings) if (!holder(slot, reading)) slot.readings.push(reading);
}

/** Keeps the order of those that wait. */
function insert(waiting: Waiting[], one: Waiting): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = waiting[middle];
    if (other && before(other, one) <= 0) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, one);
}

const before = (p: Waiting, q: Waiting): number => q.rank - p.rank || byPlace(p.candidate, q.candidate);

const inOrder = (p: RawReading, q: RawReading): number =>
  p.doc.index - q.doc.index || p.start - q.start || p.end - q.end;

const byPlace = (p: Candidate, q: Candidate): number =>
  inOrder(p.a, q.a) || inOrder(p.b, q.b) || (p.kind < q.kind ? -1 : p.kind > q.kind ? 1 : 0);
