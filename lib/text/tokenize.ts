import type { Span } from "./span";

export interface RawToken extends Span {
  readonly text: string;
  readonly isWord: boolean;
}

// In order: abbreviations with dots (U.S., a.m.), figures with separators and ordinal endings (13,000 / 4.5 / 9th),
// contractions that must stay whole (won't), possessive endings (Russia's gives Russia + 's), plain words, and any
// other mark by itself. Hyphens part words, so that "Jong-un" and "Jong Un" hold the same words.
const pattern =
  /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])[ap]\.m\.|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])|\p{L}+n['’]t(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\S/gu;

/** The words and marks of a text in order. White space lies between them and is never part of one. */
export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    tokens.push({
      start,
      end: start + match[0].length,
      text: match[0],
      isWord: /[\p{L}\p{N}]/u.test(match[0]),
    });
  }
  return tokens;
}
