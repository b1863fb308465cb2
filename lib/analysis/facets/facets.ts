import { action } from "./action";
import { attribution } from "./attribution";
import { certainty } from "./certainty";
import { context } from "./context";
import type { Facet } from "./facet";
import { name } from "./name";
import { number } from "./number";
import { place } from "./place";
import { quoteWording } from "./quote-wording";
import { time } from "./time";
import { title } from "./title";

/** Every facet in which two readings of one slot can differ. Omission compares gaps and stands apart. */
export const facets: readonly Facet[] = [
  quoteWording,
  title,
  name,
  number,
  time,
  place,
  attribution,
  certainty,
  action,
  context,
];
