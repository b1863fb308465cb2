import type { Knowledge } from "./alignment";
import type { Features } from "./feature";
import { contrast } from "./features";
import { hedgesOf } from "./hedges";
import { isContent, isName, isNumber, type Phrase, type Word } from "./phrase";
import { modals, negations, quantifiers } from "./word-classes";

/** What one source tells in one clause. */
export interface Telling {
  readonly clause: Phrase;
  /** The sentence that the clause stands in. */
  readonly sentence: Phrase;
  /** How far into its text: 0 at the beginning, 1 at the end. */
  readonly position: number;
  readonly quoted: boolean;
  readonly headline: boolean;
}

/** Nearness by the weighted words of the story (cosine), by meaning (cosine), and the weight that both share. */
export interface Nearness {
  readonly words: number;
  readonly meaning: number;
  readonly shared: number;
}

/** Figures on which it rests whether two clauses diverge in a way worth flagging; the same whichever comes first. */
export type Divergence = Features;

/** The figures for two clauses, with those of their sentences. */
export function divergenceOf(
  a: Telling,
  b: Telling,
  { inner, outer }: { readonly inner: Nearness; readonly outer: Nearness },
  knowledge: Knowledge,
): Divergence {
  const inside = contrast(a.clause, b.clause, knowledge).features;
  const both = (test: (word: Word) => boolean) => Number(a.clause.some(test)) + Number(b.clause.some(test));
  const hedge = (phrase: Phrase) => hedgesOf(phrase).reduce((sum, { degree }) => sum + degree, 0);
  const lengths = [a, b].map(({ clause }) => Math.log2(1 + clause.filter(isContent).length));
  return {
    ...inside,
    ...sentenceFigures(a.sentence, b.sentence),
    innerWords: inner.words,
    innerMeaning: inner.meaning,
    outerWords: outer.words,
    outerMeaning: outer.meaning,
    sharedWeight: Math.log2(1 + inner.shared),
    outerSharedWeight: Math.log2(1 + outer.shared),
    // What differs matters only where the sentences speak of one thing.
    onOneThing: outer.words * (1 - inner.words),
    sameWords: inner.words * outer.words,
    early: Math.min(a.position, b.position),
    late: Math.max(a.position, b.position),
    apart: Math.abs(a.position - b.position),
    quoted: Number(a.quoted) + Number(b.quoted),
    oneQuoted: Number(a.quoted !== b.quoted),
    headline: Number(a.headline) + Number(b.headline),
    modals: both((word) => modals.has(word.norm)),
    negations: both((word) => negations.has(word.norm)),
    quantifiers: both((word) => quantifiers.has(word.norm)),
    figures: both(isNumber),
    names: both(isName),
    verbs: both((word) => word.pos === "VERB"),
    hedgeStep: Math.min(2, Math.abs(hedge(a.clause) - hedge(b.clause))),
    contentLeast: Math.min(...lengths),
    contentMost: Math.max(...lengths),
  };
}

/** How much of the words of two sentences they share, in order and in pairs: long runs are one wire, not two accounts. */
function sentenceFigures(a: Phrase, b: Phrase): Features {
  const [x, y] = [new Set(a.map((word) => word.norm)), new Set(b.map((word) => word.norm))];
  const pairs = (phrase: Phrase) =>
    new Set(phrase.slice(1).map((word, i) => `${phrase[i]?.norm} ${word.norm}`));
  const [p, q] = [pairs(a), pairs(b)];
  const share = (m: ReadonlySet<string>, n: ReadonlySet<string>) =>
    [...m].filter((item) => n.has(item)).length / Math.max(1, Math.min(m.size, n.size));
  const named = (phrase: Phrase) => new Set(phrase.filter(isName).map((word) => word.norm));
  return { outerOverlap: share(x, y), outerPairs: share(p, q), outerNames: share(named(a), named(b)) };
}
