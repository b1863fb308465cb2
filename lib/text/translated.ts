import type { Span } from "./span";

/** Sentences [from, to) of a text that sentences [from, to) of its translation render; either may be empty. */
export interface Bead {
  readonly original: readonly [from: number, to: number];
  readonly translation: readonly [from: number, to: number];
}

// How often translators keep, drop, add, join and split sentences, and how much the lengths of what they keep vary:
// Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19 (1993).
const moves: readonly (readonly [original: number, translation: number, probability: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.089 / 2],
  [1, 2, 0.089 / 2],
  [2, 2, 0.011],
];
const variance = 6.8; // of the length per character
const mostCells = 4_000_000; // two texts of two thousand sentences

/**
 * Which sentences of a translation render which of its original, by their lengths alone and by `shared(i, j)`: how many
 * names and figures the two have in common (each makes the pair e times as likely). In order; all sentences of both
 * are in one bead each. Nothing for texts of more than four million pairs of sentences.
 */
export function alignTranslation(
  original: readonly Span[],
  translation: readonly Span[],
  shared: (original: number, translation: number) => number,
): Bead[] {
  const [rows, columns] = [original.length + 1, translation.length + 1];
  if (rows * columns > mostCells) return [];
  const [left, right] = [lengthsOf(original), lengthsOf(translation)];
  const ratio = (right.at(-1) ?? 0) / Math.max(1, left.at(-1) ?? 0) || 1;
  const cost = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  const by = new Int8Array(rows * columns).fill(-1);
  cost[0] = 0;
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1)
      moves.forEach(([p, q, probability], move) => {
        if (p > i || q > j) return;
        const before = cost[(i - p) * columns + j - q] ?? Number.POSITIVE_INFINITY;
        const told = (at(left, i) - at(left, i - p)) * ratio;
        let each = before - Math.log(probability) + unlikeliness(told, at(right, j) - at(right, j - q));
        for (let x = i - p; x < i; x += 1) for (let y = j - q; y < j; y += 1) each -= shared(x, y);
        if (each >= (cost[i * columns + j] ?? 0)) return;
        cost[i * columns + j] = each;
        by[i * columns + j] = move;
      });
  const beads: Bead[] = [];
  for (let [i, j] = [rows - 1, columns - 1]; i > 0 || j > 0; ) {
    const [p, q] = moves[by[i * columns + j] ?? 0] ?? [1, 1];
    beads.unshift({ original: [i - p, i], translation: [j - q, j] });
    i -= p;
    j -= q;
  }
  return beads;
}

/** The characters before each sentence, and of all. */
function lengthsOf(sentences: readonly Span[]): number[] {
  const before = [0];
  for (const { start, end } of sentences) before.push((before.at(-1) ?? 0) + end - start);
  return before;
}

/** -log of how likely a stretch of that length renders one of `expected` characters. */
function unlikeliness(expected: number, length: number): number {
  if (expected === 0 && length === 0) return 0;
  const mean = (expected + length) / 2;
  const away = Math.abs(length - expected) / Math.sqrt(variance * mean);
  return -Math.log(Math.max(1e-12, 2 * tail(away)));
}

/** The probability of a standard normal value above x >= 0 (Abramowitz and Stegun, 26.2.17). */
function tail(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
