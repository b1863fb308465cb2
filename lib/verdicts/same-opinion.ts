import type { Outcome, RatingView } from "./view";

/** What of an opinion is held against another one. */
export interface Comparable {
  readonly outcome: Outcome;
  readonly wording: string | null;
  /** Normal forms of the readings that stand: two editors may name other readings of one group. */
  readonly values: readonly string[];
  readonly rating: RatingView | null;
}

/**
 * True when two opinions come to the same: the outcome, what stands by it, and the words to use and the rating where
 * both give one. Reasons and evidence may differ: they are read side by side.
 */
export function isSameOpinion(one: Comparable, other: Comparable): boolean {
  if (one.outcome !== other.outcome) return false;
  // When they mean the same all readings stand; which, says nothing.
  if (one.outcome !== "same_meaning" && !isSameSet(one.values, other.values)) return false;
  if (one.rating && other.rating && !isSameRating(one.rating, other.rating)) return false;
  return one.wording === null || other.wording === null || plain(one.wording) === plain(other.wording);
}

const isSameRating = (one: RatingView, other: RatingView): boolean =>
  one.step === other.step && one.scale.join("\n") === other.scale.join("\n");

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((value) => b.has(value));
}

// “Ruled out.” and "ruled out" are one wording.
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
