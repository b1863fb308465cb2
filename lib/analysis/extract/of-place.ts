import { placeNames } from "../lexicon/places";
import type { Token } from "../model";

const longest = 4; // tokens: "Federal Republic of Germany"

/** True for a place's name, and for each word of one of several: "United States". */
export function ofPlace(tokens: readonly Token[], i: number): boolean {
  for (let from = Math.max(0, i + 1 - longest); from <= i; from += 1)
    for (let to = i + 1; to <= from + longest; to += 1) {
      const words = tokens.slice(from, to).map(({ norm }) => norm);
      if (placeNames.has(words.join(" "))) return true;
    }
  return false;
}
