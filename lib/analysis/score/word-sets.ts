import type { Unit } from "../align/document";
import { isName } from "../semantics/phrase";

/** The words, runs of two words and names of a sentence, each by number, once, in rising order. */
export interface WordSets {
  readonly words: Float64Array;
  readonly runs: Float64Array;
  readonly names: Float64Array;
}

const mostWords = 2 ** 26; // so that a run of two is one whole number

/** Reads the sets of sentences; a word has one number in all of them. */
export function wordSetsReader(): (unit: Unit) => WordSets {
  const numbers = new Map<string, number>();
  const numberOf = (norm: string): number => {
    const number = numbers.get(norm) ?? numbers.size;
    numbers.set(norm, number);
    return number;
  };
  return ({ doc, from, to }) => {
    const words: number[] = [];
    const names: number[] = [];
    for (let i = from; i < to; i += 1) {
      const token = doc.tokens[i];
      if (!token) break;
      const number = numberOf(token.norm);
      words.push(number);
      if (isName(token)) names.push(number);
    }
    const runs = words.slice(1).map((word, i) => (words[i] ?? 0) * mostWords + word);
    return { words: setOf(words), runs: setOf(runs), names: setOf(names) };
  };
}

const setOf = (numbers: readonly number[]): Float64Array => Float64Array.from(new Set(numbers)).sort();

/** 0..1: how much of the smaller set the larger one holds. */
export function shareOf(a: Float64Array, b: Float64Array): number {
  let [i, j, held] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) held += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return held / Math.max(1, Math.min(a.length, b.length));
}
