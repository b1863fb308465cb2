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

/** Passages by their words, and how much each word and each passage weighs among them. */
export interface PassageIndex {
  /** 0..1: how much of the shorter passage's weight the other one holds, too. */
  readonly likeness: (a: Passage, b: Passage) => number;
  /** The passages that share a word with this one that is not in every fourth passage. */
  readonly near: (passage: Passage) => Iterable<Passage>;
}

/**
 * An index of passages. A word weighs more the rarer it is: one that a single passage has weighs most. `weighed`
 * are all passages that count for that, `findable` those that can be found.
 */
export function indexOf(weighed: readonly Passage[], findable: readonly Passage[] = weighed): PassageIndex {
  const held = new Map<string, number>();
  for (const { words } of weighed) for (const word of words) held.set(word, (held.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [word, count] of held) weights.set(word, Math.log(1 + weighed.length / count));
  const sums = new Map<Passage, number>();
  const sumOf = (passage: Passage): number => {
    const known = sums.get(passage);
    if (known !== undefined) return known;
    let sum = 0;
    for (const word of passage.words) sum += weights.get(word) ?? 0;
    sums.set(passage, sum);
    return sum;
  };
  const byWord = new Map<string, Passage[]>();
  for (const passage of findable) {
    for (const word of passage.words) {
      const list = byWord.get(word);
      if (list) list.push(passage);
      else byWord.set(word, [passage]);
    }
  }
  const common = Math.max(12, findable.length / 4); // a word of so many passages tells none of them
  return {
    likeness(a, b) {
      let shared = 0;
      for (const word of a.words) if (b.words.has(word)) shared += weights.get(word) ?? 0;
      return shared / Math.max(Math.min(sumOf(a), sumOf(b)), 1e-9);
    },
    *near({ words }) {
      const seen = new Set<Passage>();
      // Rarest first: who looks for one that is like enough finds it soon.
      const lists = [...words].flatMap((word) => {
        const list = byWord.get(word);
        return list && list.length <= common ? [list] : [];
      });
      for (const list of lists.sort((p, q) => p.length - q.length)) {
        for (const passage of list) {
          if (seen.has(passage)) continue;
          seen.add(passage);
          yield passage;
        }
      }
    },
  };
}
