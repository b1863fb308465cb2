import { longestPlaceName, placeNames } from "../lexicon/places";
import type { Token } from "../model";

/**
 * The place that exactly these tokens name, under one name for "Beijing", "Chinese" and "China"; null for none. A name
 * begins with a capital, and one of two letters has no other: "us" is a pronoun and "Un" ends Korean names.
 */
export function placeNamed(tokens: readonly Token[]): string | null {
  const [first, ...others] = tokens;
  if (!first || !/^\p{Lu}/u.test(first.text) || others.some(({ sentence }) => sentence !== first.sentence))
    return null;
  const form = tokens.map(({ norm }) => norm).join(" ");
  if (form.length === 2 && first.text !== first.text.toUpperCase()) return null;
  return placeNames.get(form) ?? null;
}

/** The longest name of a place that begins at token `from`, and the token after it; null for none. */
export function placeFrom(tokens: readonly Token[], from: number): { name: string; to: number } | null {
  for (let to = Math.min(tokens.length, from + longestPlaceName); to > from; to -= 1) {
    const name = placeNamed(tokens.slice(from, to));
    if (name !== null) return { name, to };
  }
  return null;
}

/** True for a place's name, and for each word of one of several: "United States". */
export function ofPlace(tokens: readonly Token[], i: number): boolean {
  for (let from = Math.max(0, i + 1 - longestPlaceName); from <= i; from += 1)
    if ((placeFrom(tokens, from)?.to ?? 0) > i) return true;
  return false;
}
