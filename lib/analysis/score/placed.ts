import type { Telling } from "./telling";

/** How near two units are in words, in meaning and in what they are made of. */
export interface Near {
  readonly cosine: number;
  /** The share of the shorter one's weight that the other holds. */
  readonly containment: number;
  /** The weight of the terms that both hold, squared and summed. */
  readonly weight: number;
  readonly meaning: number;
}

/** The same of two sentences, with the shares of their words, runs of two words and names that both hold. */
export interface Around extends Near {
  readonly words: number;
  readonly runs: number;
  readonly names: number;
}

/** Two clauses of a candidate, and what is around them. */
export interface Place {
  readonly sources: number;
  readonly left: Telling;
  readonly right: Telling;
  /** Of the clauses. */
  readonly inner: Near;
  /** Of their sentences. */
  readonly outer: Around;
  /** Characters of the shorter and the longer reading. */
  readonly short: number;
  readonly long: number;
}

const both =
  (name: keyof Telling["has"]) =>
  ({ left, right }: Place): number =>
    Number(left.has[name]) + Number(right.has[name]);
const least =
  (name: "position" | "content" | "support" | "central" | "opening") =>
  ({ left, right }: Place): number =>
    Math.min(left[name], right[name]);
const most =
  (name: "position" | "content" | "support" | "central" | "opening") =>
  ({ left, right }: Place): number =>
    Math.max(left[name], right[name]);

/** The figures that place a candidate within its story, by the names under which the trees know them. */
export const placedFigures: Readonly<Record<string, (place: Place) => number>> = {
  sources: ({ sources }) => Math.min(1, sources / 10),
  innerWords: ({ inner }) => inner.cosine,
  innerMeaning: ({ inner }) => inner.meaning,
  containment: ({ inner }) => inner.containment,
  sharedWeight: ({ inner }) => Math.log2(1 + inner.weight),
  outerWords: ({ outer }) => outer.cosine,
  outerMeaning: ({ outer }) => outer.meaning,
  outerSharedWeight: ({ outer }) => Math.log2(1 + outer.weight),
  // What differs matters only where the sentences speak of one thing.
  onOneThing: ({ inner, outer }) => outer.cosine * (1 - inner.cosine),
  sameWords: ({ inner, outer }) => inner.cosine * outer.cosine,
  outerOverlap: ({ outer }) => outer.words,
  outerRuns: ({ outer }) => outer.runs,
  outerNames: ({ outer }) => outer.names,
  early: least("position"),
  late: most("position"),
  apart: ({ left, right }) => Math.abs(left.position - right.position),
  quoted: ({ left, right }) => Number(left.quoted) + Number(right.quoted),
  oneQuoted: ({ left, right }) => Number(left.quoted !== right.quoted),
  headline: ({ left, right }) => Number(left.headline) + Number(right.headline),
  modals: both("modals"),
  negations: both("negations"),
  quantifiers: both("quantifiers"),
  figures: both("figures"),
  names: both("names"),
  verbs: both("verbs"),
  hedgeStep: ({ left, right }) => Math.min(2, Math.abs(left.hedges - right.hedges)),
  contentLeast: least("content"),
  contentMost: most("content"),
  supportLeast: least("support"),
  supportMost: most("support"),
  centralLeast: least("central"),
  centralMost: most("central"),
  openingLeast: least("opening"),
  openingMost: most("opening"),
  shortSpan: ({ short }) => short / 80,
  longSpan: ({ long }) => long / 80,
};
