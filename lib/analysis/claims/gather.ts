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
  /** Place among the slots. */
  readonly index: number;
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
  const places: Places = new Map();
  const open = (next: Waiting): void => {
    const { candidate, rank } = next;
    const { kind, topic } = candidate;
    const family = familyOf(candidate);
    const slot = {
      index: slots.length,
      kind,
      topic,
      family,
      first: candidate,
      readings: [],
      confidence: rank,
    };
    slots.push(slot);
    addAll(slot, [candidate.a, candidate.b], places);
  };
  const ofSentences = new Map<string, number>();
  for (let at = 0; at < waiting.length; at += 1) {
    const next = waiting[at];
    if (!next) break;
    const { candidate } = next;
    const { a, b, kind, topic } = candidate;
    const family = familyOf(candidate);
    if (byPerson(kind)) {
      const home = slots.find((slot) => slot.kind === kind && slot.topic === topic);
      if (home) addAll(home, [a, b], places);
      else if (slots.length < most) open(next);
      continue;
    }
    if (slots.length >= most) continue;
    // A fact is not settled by a flag on the words around it.
    const isRival = (slot: Draft) => family === wording || slot.family === family;
    const [ofA, ofB] = [holdersOf(a, places), holdersOf(b, places)];
    if (ofA.some((slot) => isRival(slot) && ofB.includes(slot))) continue;
    const near = [...new Set([...ofA, ...ofB])]
      .filter((slot) => isRival(slot) && !byPerson(slot.kind))
      .sort((p, q) => p.index - q.index);
    const { confidence } = next;
    const home = near.find(
      (slot) => slot.family === family && lacks(slot, ofA.includes(slot) ? b : a, confidence),
    );
    if (home) {
      addAll(home, [a, b], places);
      continue;
    }
    const sentences = `${a.doc.index}:${sentenceAt(a)} ${b.doc.index}:${sentenceAt(b)}`;
    const already = family === wording ? (ofSentences.get(sentences) ?? 0) : 0;
    if (already >= mostOfSentences) continue;
    const rank = next.confidence * (near.length > 0 ? sharedPlace : 1) * secondOfSentences ** already;
    if (rank < opens) continue;
    if (rank < next.rank) {
      insert(waiting, { ...next, rank }, at + 1);
      continue;
    }
    if (family === wording) ofSentences.set(sentences, already + 1);
    open(next);
  }
  fillAll(slots, scored, places);
  return withoutRepeats(slots, places).map(({ kind, topic, first, confidence, readings }) => ({
    ...{ kind, topic, first, confidence },
    readings: readings.sort(inOrder),
  }));
}

/** Without the slots that, once filled, show nothing that a surer one doesn't: one decision would settle both. */
const withoutRepeats = (slots: readonly Draft[], places: Places): readonly Draft[] =>
  slots.filter(({ readings, index }) => {
    const [first, ...others] = readings.map((reading) => holdersOf(reading, places));
    return !first?.some((surer) => surer.index < index && others.every((held) => held.includes(surer)));
  });

/** Figures stand beside figures, days beside days, one utterance beside its renderings; all else is wording. */
const familyOf = ({ kind, model }: Candidate): string =>
  model !== "clause" && ownFamily.has(kind) ? kind : wording;
const wording = "wording";
const ownFamily: ReadonlySet<Kind> = new Set(["number", "time", "place", "quote-wording"]);

const byPerson = (kind: Kind): boolean => kind === "name" || kind === "title";

/** Adds the places that candidates set against those of each slot, the likeliest first, until it is full. */
function fillAll(slots: readonly Draft[], scored: readonly Scored[], places: Places): void {
  const further = slots.map(() => new Map<string, { readonly reading: RawReading; unlikely: number }>());
  for (const { confidence, candidate } of scored) {
    const { a, b } = candidate;
    const family = familyOf(candidate);
    const [ofA, ofB] = [holdersOf(a, places), holdersOf(b, places)];
    const point = (slot: Draft, reading: RawReading): void => {
      if (slot.family !== family || byPerson(slot.kind)) return;
      const key = `${reading.doc.index} ${reading.start} ${reading.end}`;
      const known = further[slot.index]?.get(key) ?? { reading, unlikely: 1 };
      known.unlikely *= 1 - confidence; // two places that point to it say more than one
      further[slot.index]?.set(key, known);
    };
    for (const slot of ofA) if (!ofB.includes(slot)) point(slot, b);
    for (const slot of ofB) if (!ofA.includes(slot)) point(slot, a);
  }
  for (const slot of slots) {
    const likeliest = [...(further[slot.index]?.values() ?? [])].sort(
      (p, q) => p.unlikely - q.unlikely || inOrder(p.reading, q.reading),
    );
    for (const { reading } of likeliest)
      if (slot.readings.length < mostReadings) addAll(slot, [reading], places);
  }
}

const sentenceAt = ({ doc, start }: RawReading): number =>
  doc.sentences.find((unit) => unit.start <= start && start < unit.end)?.sentence ?? -1;

const lacks = (slot: Draft, { doc }: RawReading, confidence: number): boolean =>
  (slot.readings.length < mostReadings || confidence >= sure) &&
  !slot.readings.some((reading) => reading.doc === doc);

const samePlace = (own: RawReading, reading: RawReading): boolean =>
  own.doc === reading.doc &&
  2 * sharedLength(own, reading) >= Math.min(own.end - own.start, reading.end - reading.start);

/** The places of the slots by source: a candidate is held against those of its two sources only. */
type Places = Map<number, { readonly slot: Draft; readonly reading: RawReading }[]>;

/** The slots that hold the place. */
function holdersOf(reading: RawReading, places: Places): Draft[] {
  const holders: Draft[] = [];
  for (const own of places.get(reading.doc.index) ?? [])
    if (samePlace(own.reading, reading) && !holders.includes(own.slot)) holders.push(own.slot);
  return holders;
}

function addAll(slot: Draft, readings: readonly RawReading[], places: Places): void {
  for (const reading of readings) {
    if (slot.readings.some((own) => samePlace(own, reading))) continue;
    slot.readings.push(reading);
    const list = places.get(reading.doc.index);
    if (list) list.push({ slot, reading });
    else places.set(reading.doc.index, [{ slot, reading }]);
  }
}

/** Keeps the order of those that wait from `next` on. */
function insert(waiting: Waiting[], one: Waiting, next: number): void {
  let [low, high] = [next, waiting.length];
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
