import { fold } from "./fold";
import type { Span } from "./span";
import { splitSentences } from "./split-sentences";
import { tokenize } from "./tokenize";

/** A sentence with the words by which it is recognised in another text. */
export interface Passage extends Span {
  readonly words: ReadonlySet<string>;
}

const shortest = 3; // letters: shorter words stand in every sentence

/** The sentences of a text with their words; those without any (a line of stars) are left out. */
export function passagesOf(text: string): Passage[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const words = new Set(
      tokenize(fold(text.slice(start, end)))
        .filter(({ isWord, text: word }) => isWord && (word.length > shortest || /\d/u.test(word)))
        .map(({ text: word }) => word),
    );
    return words.size > 0 ? [{ start, end, words }] : [];
  });
}

/** How rare each word is among passages: a word of one of them weighs most. */
export function rarity(passages: readonly Passage[]): (word: string) => number {
  const held = new Map<string, number>();
  for (const { words } of passages) for (const word of words) held.set(word, (held.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + passages.length / (held.get(word) ?? 1));
}

/** 0..1: how much of the shorter passage's weight the other one holds, too. */
export function likeness(a: Passage, b: Passage, weigh: (word: string) => number): number {
  const weightOf = (words: Iterable<string>) => {
    let sum = 0;
    for (const word of words) sum += weigh(word);
    return sum;
  };
  const shared = weightOf([...a.words].filter((word) => b.words.has(word)));
  return shared / Math.max(Math.min(weightOf(a.words), weightOf(b.words)), 1e-9);
}

/** Passages by their words, so that only those that share one are held against each other. */
export function byWord(passages: readonly Passage[]): (passage: Passage) => Set<Passage> {
  const index = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const word of passage.words) {
      const list = index.get(word);
      if (list) list.push(passage);
      else index.set(word, [passage]);
    }
  }
  const common = Math.max(12, passages.length / 4); // a word of so many passages tells none of them
  return ({ words }) => {
    const near = new Set<Passage>();
    for (const word of words) {
      const list = index.get(word) ?? [];
      if (list.length <= common) for (const passage of list) near.add(passage);
    }
    return near;
  };
}
