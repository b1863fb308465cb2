import type { Discrepancy, Reading } from "@/lib/analysis/model";
import { overlaps } from "@/lib/text/span";

/** A change of one source's text: [start, end) became words of another length. */
export interface Change {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

const touches = (r: Reading, { source, start, becomes }: Change): boolean =>
  r.source === source && overlaps(r, { start, end: start + becomes.length });

/** The flags on the changed words that were not there before the change. */
export function newFlags(
  before: readonly Discrepancy[],
  after: readonly Discrepancy[],
  change: Change,
): Discrepancy[] {
  const shift = change.becomes.length - (change.end - change.start);
  const touched = (r: Reading): boolean => r.source === change.source && overlaps(r, change);
  // What a flag sets against the changed words: places of other sources, and of this one outside the change.
  const old = new Set(
    before
      .filter(({ readings }) => readings.some(touched))
      .flatMap(({ kind, readings }) =>
        readings.filter((r) => !touched(r)).map((r) => `${kind} ${r.source} ${placeAfter(r, change, shift)}`),
      ),
  );
  return after.filter(({ kind, readings }) => {
    if (!readings.some((r) => touches(r, change))) return false;
    const against = readings.filter((r) => !touches(r, change));
    return !against.some((r) => old.has(`${kind} ${r.source} ${r.start}`));
  });
}

const placeAfter = (r: Reading, change: Change, shift: number): number =>
  r.source === change.source && r.start >= change.end ? r.start + shift : r.start;
