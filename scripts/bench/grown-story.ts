import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One article of the corpus. */
export interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
}

interface Line {
  readonly articles: readonly {
    readonly article_id: string;
    readonly date: string | null;
    readonly title: string;
    readonly text: string;
  }[];
}

/**
 * The articles of a corpus (gzipped, one story a line), the stories nearest to the one with most articles first, so
 * that the first n of them are about as related as n articles of this corpus can be.
 */
export function relatedArticles(corpus: string): Article[] {
  const stories = gunzipSync(readFileSync(corpus))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (JSON.parse(line) as Line).articles);
  const words = stories.map(wordsOf);
  const holders = new Map<string, number>();
  for (const set of words) for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(stories.length / (holders.get(word) ?? 1));
  const most = Math.max(...stories.map(({ length }) => length));
  const seed = words[stories.findIndex(({ length }) => length === most)] ?? new Set();
  const near = words.map((set) => {
    let [shared, all] = [0, 0];
    for (const word of set) {
      const square = weight(word) ** 2;
      all += square;
      if (seed.has(word)) shared += square;
    }
    return shared / Math.sqrt(all || 1);
  });
  return stories
    .map((articles, i) => ({ articles, near: near[i] ?? 0 }))
    .sort((p, q) => q.near - p.near)
    .flatMap(({ articles }) =>
      articles.map(({ article_id, date, title, text }) => ({
        id: article_id,
        date,
        text: `${title}\n\n${text}`,
      })),
    );
}

const wordsOf = (articles: Line["articles"]): Set<string> =>
  new Set(articles.flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
