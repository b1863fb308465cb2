import { romanised } from "@/lib/analysis/facets/romanised";
import { fold, withoutAccents } from "@/lib/text/fold";

/** The words of a text as they are written: letters, digits and what holds them together. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];

const isName = (word: string) => /^\p{Lu}/u.test(word);

/** True for one word in two forms: capitals and accents aside, and for names also by sound (Riabkov, Ryabkov). */
export function sameWord(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  const key = isName(a) && isName(b) ? romanised(a) : "";
  return key !== "" && key === romanised(b);
}

const plain = (word: string) => withoutAccents(fold(word));

/** True when two texts have the same words in the same order. */
export const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? ""));

/** The words with each of the phrases replaced by another, wherever it stands; longer phrases first. */
export function replaced(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
  by: readonly string[],
): string[] {
  const longestFirst = phrases.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestFirst.find((phrase) => sameWords(words.slice(at, at + phrase.length), phrase));
    result.push(...(found ? by : words.slice(at, at + 1)));
    at += found?.length ?? 1;
  }
  return result;
}

/** True when the phrase stands somewhere in the words. */
export const holds = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 && words.some((_, at) => sameWords(words.slice(at, at + phrase.length), phrase));
