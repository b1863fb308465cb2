import { indexOf, type Passage, passagesOf } from "./likeness";
import type { Span } from "./span";

/** A place in the one text and the place in the other that tells the same. */
export interface Anchor {
  readonly left: number;
  readonly right: number;
}

// Half of what a sentence says: copies and close rewordings reach it, sentences on the same subject don't.
const tellsTheSame = 0.5;
// Less is enough to say that a passage is not alone: the doubt is the other text's, not the reader's work.
const hasCompany = 0.35;

/** Places that belong together in two texts, in the order of both: what crosses other pairs is left out. */
export function anchorsBetween(left: string, right: string): Anchor[] {
  const mine = passagesOf(left);
  const theirs = passagesOf(right);
  const { near, likeness } = indexOf([...mine, ...theirs], theirs);
  const pairs = mine.flatMap((passage) => {
    let best: { start: number; score: number } | null = null;
    for (const candidate of near(passage)) {
      const score = likeness(passage, candidate);
      if (!best || score > best.score || (score === best.score && candidate.start < best.start)) {
        best = { start: candidate.start, score };
      }
    }
    return best && best.score >= tellsTheSame ? [{ left: passage.start, right: best.start }] : [];
  });
  return longestRising(pairs);
}

/** The passages of one text that none of the others tells. Texts are named, and given as their passages. */
export type AloneIn = (text: string) => Span[];

/** Where an engine that finds nothing may have missed something: a function for any of these texts. */
export function passagesAlone(texts: ReadonlyMap<string, readonly Passage[]>): AloneIn {
  const teller = new Map<Passage, string>();
  for (const [name, passages] of texts) for (const passage of passages) teller.set(passage, name);
  const { near, likeness } = indexOf([...teller.keys()]);
  return (name) =>
    (texts.get(name) ?? [])
      .filter((passage) => {
        for (const other of near(passage)) {
          if (teller.get(other) !== name && likeness(passage, other) >= hasCompany) return false;
        }
        return true;
      })
      .map(({ start, end }) => ({ start, end }));
}

/** The longest run of pairs that rise in both texts (patience sorting). */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const tails: number[] = []; // index of the pair that ends the best run of each length
  const before: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.right ?? 0) < pair.right) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.unshift(pair);
  }
  return run;
}
