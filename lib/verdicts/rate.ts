import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { newestScale, scaleLike } from "./scale";
import type { DecisionInput } from "./schema";
import type { RatingView } from "./view";

/** A step of a scale, as verdicts and opinions name it. */
export interface RatingColumns {
  readonly ratingScaleId: string | null;
  readonly ratingStep: number | null;
}

/** A rating as it is stored and as it is read. */
export interface Rated {
  readonly columns: RatingColumns;
  readonly rating: RatingView | null;
}

const unrated: Rated = { columns: { ratingScaleId: null, ratingStep: null }, rating: null };

/** The rating that an editor chose. Throws where the scale that they saw is not the house's any more. */
export async function chosenRating(
  tx: Tx,
  { rating, outcome }: Pick<DecisionInput, "rating" | "outcome">,
): Promise<Rated> {
  if (!rating) return unrated;
  const refuse = (message: string) => unprocessable(message, "rating");
  if (outcome === "dismissed") throw refuse("What is dismissed is not rated.");
  const scale = await newestScale(tx);
  if (!scale?.isOn) throw refuse("The house rates no claims now. Reload the page, then record again.");
  if (scale.version !== rating.version || rating.step > scale.steps.length) {
    throw refuse(
      "The house's scale has changed since you opened this claim. Reload the page and choose again.",
    );
  }
  return {
    columns: { ratingScaleId: scale.id, ratingStep: rating.step },
    rating: { step: rating.step, scale: scale.steps },
  };
}

/** A rating that came with a report: it keeps its words, whatever this house's own scale is. */
export async function importedRating(tx: Tx, actor: Actor, rating: RatingView | undefined): Promise<Rated> {
  if (!rating) return unrated;
  return { columns: { ratingScaleId: await scaleLike(tx, actor, rating), ratingStep: rating.step }, rating };
}
