import { amountOf, isContent, isNumber, type Phrase, type Word } from "./phrase";
import type { RelationName, Thesaurus } from "./thesaurus";
import type { Vectors } from "./vectors";
import type { Vocabulary } from "./vocabulary";
import { calendarWords } from "./word-classes";

/** The word knowledge that judging needs. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly thesaurus: Thesaurus;
  readonly vectors: Vectors;
}

/** A word of the first phrase with the word of the second that stands for it. */
export interface WordPair {
  readonly a: number;
  readonly b: number;
  /** 1 for the same word, less for looser relations. */
  readonly score: number;
  readonly relation: RelationName;
  /** Cosine of the two, when both have a vector. */
  readonly similarity: number;
}

/** Words of the one phrase that stand, between two shared words, where words of the other stand. */
export interface Hunk {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Alignment {
  readonly pairs: readonly WordPair[];
  /** Words without a partner. */
  readonly restA: readonly number[];
  readonly restB: readonly number[];
  /** Differing stretches of the word by word comparison, in order. */
  readonly hunks: readonly Hunk[];
  /** Words shared in order, over the longer phrase. */
  readonly inOrder: number;
}

const leastScore = 0.45; // below it two words are rather unrelated: on 200 pairs of renderings read by hand
const scores: Partial<Record<RelationName, number>> = {
  same: 1,
  inflection: 0.95,
  synonym: 0.85,
  derived: 0.85,
  hypernym: 0.7,
  hyponym: 0.7,
  whole: 0.6,
  part: 0.6,
};
/** Opposites, other figures and other days are partners all the same: "accepted" stands where "rejected" does. */
export const opposedScore = 0.5;

/** Pairs the words of two phrases: the same word first, then the closest in meaning; each word has one partner. */
export function alignWords(a: Phrase, b: Phrase, knowledge: Knowledge): Alignment {
  const shared = commonSubsequence(a, b);
  const partnerOfA = new Map(shared);
  const partnerOfB = new Map(shared.map(([i, j]) => [j, i]));
  const pairs: WordPair[] = shared.map(([i, j]) => ({
    a: i,
    b: j,
    score: 1,
    relation: "same",
    similarity: 1,
  }));
  const candidates: WordPair[] = [];
  const open = b.flatMap((word, j) => (partnerOfB.has(j) ? [] : [{ word, j, content: isContent(word) }]));
  a.forEach((word, i) => {
    if (partnerOfA.has(i)) return;
    const content = isContent(word);
    open.forEach(({ word: other, j, content: otherContent }) => {
      const match = matchOf(word, other, content && otherContent, knowledge);
      if (match && match.score >= leastScore) candidates.push({ a: i, b: j, ...match });
    });
  });
  const place = (pair: WordPair) => Math.abs(pair.a / a.length - pair.b / b.length);
  candidates.sort((p, q) => q.score - p.score || place(p) - place(q) || p.a - q.a || p.b - q.b);
  for (const pair of candidates) {
    if (partnerOfA.has(pair.a) || partnerOfB.has(pair.b)) continue;
    partnerOfA.set(pair.a, pair.b);
    partnerOfB.set(pair.b, pair.a);
    pairs.push(pair);
  }
  return {
    pairs,
    restA: a.flatMap((_, i) => (partnerOfA.has(i) ? [] : [i])),
    restB: b.flatMap((_, j) => (partnerOfB.has(j) ? [] : [j])),
    hunks: hunksOf(a.length, b.length, shared),
    inOrder: shared.length / Math.max(1, a.length, b.length),
  };
}

function matchOf(
  a: Word,
  b: Word,
  content: boolean,
  { thesaurus, vectors }: Knowledge,
): Omit<WordPair, "a" | "b"> | null {
  if (a.norm === b.norm) return { score: 0.99, relation: "same", similarity: 1 };
  if (!content) return null;
  if (isNumber(a) && isNumber(b)) {
    const equal = amountOf(a) === amountOf(b);
    return {
      score: equal ? 0.97 : opposedScore,
      relation: equal ? "synonym" : "none",
      similarity: equal ? 1 : 0,
    };
  }
  if (calendarWords.has(a.norm) && calendarWords.has(b.norm))
    return { score: opposedScore, relation: "sister", similarity: 0 };
  const relation = a.lemma === b.lemma ? "inflection" : thesaurus.relation(a.norm, b.norm).name;
  const similarity = vectors.similarity(a.norm, b.norm) ?? 0;
  if (relation === "antonym") return { score: opposedScore, relation, similarity };
  const known = scores[relation] ?? 0;
  const spelled = sharedStart(a.norm, b.norm) >= 5 ? 0.7 : 0; // "reconfigurable" and "reconfiguring", "Riabkov's"
  return { score: Math.max(known, similarity * 0.9, spelled), relation, similarity };
}

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

/** Pairs of the longest run of words that both hold in the same order. */
function commonSubsequence(a: Phrase, b: Phrase): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        a[i]?.norm === b[j]?.norm
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.norm === b[j]?.norm) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function hunksOf(aLength: number, bLength: number, shared: readonly [number, number][]): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...shared, [aLength, bLength] as const]) {
    if (x > i || y > j) hunks.push({ a: range(i, x), b: range(j, y) });
    i = x + 1;
    j = y + 1;
  }
  return hunks;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
