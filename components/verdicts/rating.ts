import type { RatingView, ScaleView } from "@/lib/verdicts/view";

/**
 * The step of a rating on the house's scale; null where there is none, or where it was given on a scale of other words:
 * what was "2" there is not "2" here, so it is chosen again.
 */
export function ratingOn(scale: ScaleView | null, rating: RatingView | null | undefined): number | null {
  if (!scale?.isOn || !rating) return null;
  const isSame =
    scale.steps.length === rating.scale.length &&
    scale.steps.every((words, index) => words === rating.scale[index]);
  return isSame ? rating.step : null;
}
