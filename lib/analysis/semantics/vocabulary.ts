import { type Rows, rowAt } from "./rows";

/** Counts of word forms in a background corpus; `lib/engine/semantics.ts` loads them. */
export interface WordCounts {
  readonly words: readonly string[];
  /** In how many articles each word stands, and of how many. */
  readonly articles: Uint16Array;
  readonly corpus: number;
  /** Ids of the base forms of each word, the usual one first: "left" gives "leave", "left". */
  readonly bases: Rows;
}

/** The words that the statistics, the thesaurus and the vectors know, by number. Words are asked for folded. */
export interface Vocabulary {
  readonly size: number;
  /** The number of the word, -1 for an unknown one. */
  readonly idOf: (word: string) => number;
  readonly wordOf: (id: number) => string;
  /** How telling a word is: 0 for one in every article, 1 for one in none. */
  readonly idf: (word: string) => number;
  /** The ids of the word itself and its base forms. */
  readonly basesOf: (id: number) => readonly number[];
  /** The usual base form, the word itself when there is none or it is unknown. */
  readonly lemmaOf: (word: string) => string;
}

export function vocabularyOf(counts: WordCounts): Vocabulary {
  const ids = new Map(counts.words.map((word, id) => [word, id]));
  const most = Math.log(counts.corpus + 1);
  const idOf = (word: string) => ids.get(word) ?? -1;
  return {
    size: counts.words.length,
    idOf,
    wordOf: (id) => counts.words[id] ?? "",
    idf: (word) => {
      const id = ids.get(word);
      const articles = id === undefined ? 0 : (counts.articles[id] ?? 0);
      return Math.log((counts.corpus + 1) / (articles + 1)) / most;
    },
    basesOf: (id) => (id < 0 ? [] : [...new Set([id, ...rowAt(counts.bases, id)])]),
    lemmaOf: (word) => {
      const id = ids.get(word);
      const base = id === undefined ? undefined : rowAt(counts.bases, id)[0];
      return base === undefined ? word : (counts.words[base] ?? word);
    },
  };
}
