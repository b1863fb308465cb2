import type { Doc, Unit } from "../align/document";
import { isWord } from "../align/word";
import type { RawReading } from "./facet";

const longestPhrase = 80; // characters: past this a span shows a sentence, not a reading

const weak = new Set(["the", "a", "an", "and", "or", "but", "that", "of", "to", "'s", "which", "who", "as"]);

/** The reading on tokens [from, to): cut at the ends to words, articles and joining words dropped. */
export function phrase(doc: Doc, from: number, to: number, value: string): RawReading | null {
  let begin = from;
  let end = to;
  while (
    begin < end &&
    (!isWord(doc.tokens, begin) || (end - begin > 2 && weak.has(doc.tokens[begin]?.norm ?? "")))
  )
    begin += 1;
  while (
    end > begin &&
    (!isWord(doc.tokens, end - 1) || (end - begin > 2 && weak.has(doc.tokens[end - 1]?.norm ?? "")))
  )
    end -= 1;
  while (
    end > begin + 1 &&
    (doc.tokens[end - 1]?.end ?? 0) - (doc.tokens[begin]?.start ?? 0) > longestPhrase
  ) {
    end -= 1;
    while (end > begin + 1 && !isWord(doc.tokens, end - 1)) end -= 1;
  }
  const first = doc.tokens[begin];
  const last = doc.tokens[end - 1];
  if (!first || !last || end <= begin) return null;
  return { doc, start: first.start, end: last.end, value };
}

/** The words of tokens [from, to) that carry substance, as a normal form. */
export function normalForm(doc: Doc, from: number, to: number): string {
  const terms = doc.terms.slice(from, to).filter((term) => term !== "");
  return (terms.length > 0 ? terms : doc.tokens.slice(from, to).map((token) => token.norm))
    .join(" ")
    .replaceAll("@", "");
}

/** The indices [from, to) of the tokens that lie within the characters [start, end). */
export function tokenRange(doc: Doc, start: number, end: number): [from: number, to: number] {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < doc.tokens.length && (doc.tokens[to]?.end ?? 0) <= end) to += 1;
  return [low, to];
}

/** True when the unit holds the token. */
export const holds = (unit: Unit, token: number): boolean => unit.from <= token && token < unit.to;
