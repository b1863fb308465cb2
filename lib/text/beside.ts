import { byWord, likeness, type Passage, passagesOf, rarity } from "./likeness";
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
  const weigh = rarity([...mine, ...theirs]);
  const near = byWord(theirs);
  const pairs = mine.flatMap((passage) => {
    const best = bestOf(passage, near(passage), weigh);
    return best && best.score >= tellsTheSame ? [{ left: passage.start, right: best.passage.start }] : [];
  });
  return longestRising(pairs);
}

/** The passages of a text that no other text tells: where an engine that finds nothing may have missed something. */
export function passagesAlone(text: string, others: readonly string[]): Span[] {
  const theirs = others.flatMap(passagesOf);
  const mine = passagesOf(text);
  const weigh = rarity([...mine, ...theirs]);
  const near = byWord(theirs);
  return mine
    .filter((passage) => (bestOf(passage, near(passage), weigh)?.score ?? 0) < hasCompany)
    .map(({ start, end }) => ({ start, end }));
}

function bestOf(passage: Passage, candidates: Iterable<Passage>, weigh: (word: string) => number) {
  let best: { passage: Passage; score: number } | null = null;
  for (const candidate of candidates) {
    const score = likeness(passage, candidate, weigh);
    if (!best || score > best.score) best = { passage: candidate, score };
  }
  return best;
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
