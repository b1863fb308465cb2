import type { RatingView } from "@/lib/verdicts/view";

/** A stored rating with its scale, as the database gives it. */
export interface LoadedRating {
  readonly position: number;
  readonly scale: { readonly steps: readonly { readonly words: string }[] };
}

/** What is read of a rating: its step, and the words of all steps of its scale in their order. */
export const ratingParts = {
  select: {
    position: true,
    scale: { select: { steps: { select: { words: true }, orderBy: { position: "asc" } } } },
  },
} as const;

/** A stored rating as it leaves the server; null where none was given. */
export const ratingOf = (rating: LoadedRating | null): RatingView | null =>
  rating && { step: rating.position, scale: rating.scale.steps.map(({ words }) => words) };
