import { overlaps, sharedLength } from "@/lib/text/span";
import type { RawReading } from "../facets/facet";
import type { Constraint, SourceSpan } from "../model";
import type { Scored, Slot } from "./gather";

const isOn = (reading: RawReading, span: SourceSpan): boolean =>
  reading.doc.source.id === span.source && overlaps(reading, span);
const onAny = (reading: RawReading, spans: readonly SourceSpan[]): boolean =>
  spans.some((span) => isOn(reading, span));

/** True when reading and span are mostly one place: a figure inside a quotation is another matter than the quotation. */
const isAt = (reading: RawReading, span: SourceSpan): boolean =>
  reading.doc.source.id === span.source &&
  2 * sharedLength(reading, span) >= Math.max(reading.end - reading.start, span.end - span.start);
const atAny = (reading: RawReading, spans: readonly SourceSpan[]): boolean =>
  spans.some((span) => isAt(reading, span));

/** The candidates that editors have not set apart: readings of different groups are not compared any more. */
export function applyToCandidates(scored: readonly Scored[], constraints: readonly Constraint[]): Scored[] {
  return scored.filter(({ candidate: { a, b } }) =>
    constraints.every((constraint) => {
      if (constraint.edit === "different-claims" || constraint.edit === "not-the-same-event") {
        const [p, q] = [groupOf(a, constraint.groups), groupOf(b, constraint.groups)];
        return p < 0 || q < 0 || p === q;
      }
      if (constraint.edit === "reading-belongs-elsewhere") {
        return !(
          (isOn(a, constraint.reading) && onAny(b, constraint.claim)) ||
          (isOn(b, constraint.reading) && onAny(a, constraint.claim))
        );
      }
      return true;
    }),
  );
}

const groupOf = (reading: RawReading, groups: readonly (readonly SourceSpan[])[]): number =>
  groups.findIndex((group) => onAny(reading, group));

/** The slots after editors' merges, moves and changes of kind. */
export function applyToSlots(slots: readonly Slot[], constraints: readonly Constraint[]): Slot[] {
  let result = [...slots];
  for (const constraint of constraints) {
    if (constraint.edit === "same-claim") result = merge(result, constraint.spans);
    else if (constraint.edit === "kind") {
      result = result.map((slot) =>
        slot.readings.filter((reading) => atAny(reading, constraint.spans)).length >= 2
          ? { ...slot, kind: constraint.kind }
          : slot,
      );
    } else if (constraint.edit === "reading-belongs-elsewhere") result = move(result, constraint);
  }
  return result.filter((slot) => new Set(slot.readings.map((reading) => reading.value)).size > 1);
}

function merge(slots: readonly Slot[], spans: readonly SourceSpan[]): Slot[] {
  const inside = slots.filter((slot) => slot.readings.some((reading) => atAny(reading, spans)));
  const [first] = inside;
  if (!first || inside.length < 2) return [...slots];
  const readings = inside.flatMap((slot) => slot.readings);
  const merged = {
    ...first,
    readings: readings.filter(
      (reading, i) =>
        readings.findIndex((other) => other.doc === reading.doc && overlaps(other, reading)) === i,
    ),
  };
  return slots
    .filter((slot) => !inside.includes(slot) || slot === first)
    .map((slot) => (slot === first ? merged : slot));
}

function move(
  slots: readonly Slot[],
  { reading, claim, to }: Extract<Constraint, { edit: "reading-belongs-elsewhere" }>,
): Slot[] {
  const moved = slots.flatMap((slot) => slot.readings).find((each) => isAt(each, reading));
  return slots.map((slot) => {
    if (slot.readings.some((each) => atAny(each, claim)))
      return { ...slot, readings: slot.readings.filter((each) => !isOn(each, reading)) };
    if (moved && to && slot.readings.some((each) => atAny(each, to)) && !slot.readings.includes(moved))
      return { ...slot, readings: [...slot.readings, moved] };
    return slot;
  });
}
