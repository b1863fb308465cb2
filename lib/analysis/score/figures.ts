import type { Doc, Unit } from "../align/document";
import { likeness } from "../align/likeness";
import type { Alignment, Candidate } from "../facets/facet";
import type { Features } from "../semantics/feature";
import { hedgesOf } from "../semantics/hedges";
import { isContent, isName, isNumber, type Word } from "../semantics/phrase";
import { modals, negations, quantifiers } from "../semantics/word-classes";

const opening = 3; // sentences: the headline and the lead tell what the story is about

/** What one clause is made of, as far as it takes part in the figures. */
interface Telling {
  readonly sentence: Unit;
  readonly position: number;
  readonly quoted: boolean;
  readonly headline: boolean;
  readonly hedges: number;
  readonly content: number;
  readonly has: Readonly<
    Record<"modals" | "negations" | "quantifiers" | "figures" | "names" | "verbs", boolean>
  >;
  /** 0..1: in what share of the story's sentences its words stand. */
  readonly central: number;
  /** 0..1: the share of its words that stand in some text's opening. */
  readonly opening: number;
  /** 0..1: the share of the other sources with a sentence like this one. */
  readonly support: number;
}

/** The words, runs of two words and names of a sentence. */
interface WordSets {
  readonly words: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * The figures that place a candidate within its story, whatever facet found it: how near the two clauses and their
 * sentences are, where they stand, what they are made of. With the candidate's own features its confidence rests on
 * them.
 */
export function figuresIn(story: Alignment): (candidate: Candidate) => Features {
  const tell = tellingsOf(story);
  const sets = remembered(wordSets);
  const known = new Map<string, Features>();
  const around = new Map<string, Around>();
  const aroundOf = (p: Unit, q: Unit): Around => {
    const key = `${p.id} ${q.id}`;
    const own = around.get(key) ?? sentenceFigures(p, q, story, sets);
    around.set(key, own);
    return own;
  };
  return ({ a, b }) => {
    const [p, q] = [clauseAt(a.doc, a.start), clauseAt(b.doc, b.start)];
    if (!p || !q) return {};
    const key = `${p.id} ${q.id}`;
    const shared = known.get(key) ?? pairFigures(p, q, story, tell, aroundOf);
    known.set(key, shared);
    const [short, long] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
    return { ...shared, shortSpan: (short ?? 0) / 80, longSpan: (long ?? 0) / 80 };
  };
}

/** What the sentences of two clauses share: the same for all their clauses. */
interface Around {
  readonly cosine: number;
  readonly weight: number;
  readonly meaning: number;
  readonly words: number;
  readonly runs: number;
  readonly names: number;
}

function sentenceFigures(p: Unit, q: Unit, story: Alignment, sets: (unit: Unit) => WordSets): Around {
  const [x, y] = [sets(p), sets(q)];
  const { cosine, weight } = nearness(p, q, story);
  return {
    cosine,
    weight,
    meaning: likeness(p, q, story.words),
    words: share(x.words, y.words),
    runs: share(x.runs, y.runs),
    names: share(x.names, y.names),
  };
}

function pairFigures(
  p: Unit,
  q: Unit,
  story: Alignment,
  tell: (unit: Unit) => Telling,
  aroundOf: (p: Unit, q: Unit) => Around,
): Features {
  const { words, docs } = story;
  const [left, right] = [tell(p), tell(q)];
  const inner = nearness(p, q, story);
  const outer = aroundOf(left.sentence, right.sentence);
  const both = (name: keyof Telling["has"]) => Number(left.has[name]) + Number(right.has[name]);
  return {
    sources: Math.min(1, docs.length / 10),
    innerWords: inner.cosine,
    innerMeaning: likeness(p, q, words),
    containment: inner.containment,
    sharedWeight: Math.log2(1 + inner.weight),
    outerWords: outer.cosine,
    outerMeaning: outer.meaning,
    outerSharedWeight: Math.log2(1 + outer.weight),
    // What differs matters only where the sentences speak of one thing.
    onOneThing: outer.cosine * (1 - inner.cosine),
    sameWords: inner.cosine * outer.cosine,
    outerOverlap: outer.words,
    outerRuns: outer.runs,
    outerNames: outer.names,
    early: Math.min(left.position, right.position),
    late: Math.max(left.position, right.position),
    apart: Math.abs(left.position - right.position),
    quoted: Number(left.quoted) + Number(right.quoted),
    oneQuoted: Number(left.quoted !== right.quoted),
    headline: Number(left.headline) + Number(right.headline),
    modals: both("modals"),
    negations: both("negations"),
    quantifiers: both("quantifiers"),
    figures: both("figures"),
    names: both("names"),
    verbs: both("verbs"),
    hedgeStep: Math.min(2, Math.abs(left.hedges - right.hedges)),
    contentLeast: Math.min(left.content, right.content),
    contentMost: Math.max(left.content, right.content),
    supportLeast: Math.min(left.support, right.support),
    supportMost: Math.max(left.support, right.support),
    centralLeast: Math.min(left.central, right.central),
    centralMost: Math.max(left.central, right.central),
    openingLeast: Math.min(left.opening, right.opening),
    openingMost: Math.max(left.opening, right.opening),
  };
}

function tellingsOf({ docs, sentencePairs }: Alignment): (unit: Unit) => Telling {
  const tellers = new Map<Unit, Set<Doc>>();
  for (const { a, b, score } of sentencePairs) {
    if (score < 0.2) continue;
    for (const [unit, other] of [
      [a, b.doc],
      [b, a.doc],
    ] as const)
      tellers.set(unit, (tellers.get(unit) ?? new Set()).add(other));
  }
  const counts = new Map<string, number>();
  const opened = new Set<string>();
  let sentences = 0;
  for (const doc of docs)
    for (const unit of doc.sentences) {
      sentences += 1;
      for (const term of unit.terms) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        if (unit.sentence < opening || isHeadline(unit)) opened.add(term);
      }
    }
  return remembered((clause) => {
    const sentence = clause.within ?? clause;
    const { doc, from, to, terms } = clause;
    const words = doc.tokens.slice(from, to);
    const any = (test: (word: Word) => boolean) => words.some(test);
    const perTerm = (of: (term: string) => number) =>
      terms.size === 0 ? 0 : [...terms].reduce((sum, term) => sum + of(term), 0) / terms.size;
    return {
      sentence,
      position: clause.sentence / Math.max(1, doc.source.reading.sentences.length),
      quoted: doc.quotations.some(
        ({ direct, start, end }) => direct && start < clause.end && end > clause.start,
      ),
      headline: isHeadline(clause),
      hedges: hedgesOf(words).reduce((sum, { degree }) => sum + degree, 0),
      content: Math.log2(1 + words.filter(isContent).length),
      has: {
        modals: any((word) => modals.has(word.norm)),
        negations: any((word) => negations.has(word.norm)),
        quantifiers: any((word) => quantifiers.has(word.norm)),
        figures: any(isNumber),
        names: any(isName),
        verbs: any((word) => word.pos === "VERB"),
      },
      central: perTerm((term) => (counts.get(term) ?? 0) / sentences),
      opening: perTerm((term) => (opened.has(term) ? 1 : 0)),
      support: (tellers.get(sentence)?.size ?? 0) / Math.max(1, docs.length - 1),
    };
  });
}

function nearness(
  a: Unit,
  b: Unit,
  { weights }: Alignment,
): { cosine: number; containment: number; weight: number } {
  let weight = 0;
  let x = 0;
  for (const term of a.terms) {
    const square = weights.of(term) ** 2;
    x += square;
    if (b.terms.has(term)) weight += square;
  }
  let y = 0;
  for (const term of b.terms) y += weights.of(term) ** 2;
  x ||= 1;
  y ||= 1;
  return { cosine: weight / Math.sqrt(x * y), containment: weight / Math.min(x, y), weight };
}

function wordSets({ doc, from, to }: Unit): WordSets {
  const tokens = doc.tokens.slice(from, to);
  return {
    words: new Set(tokens.map((token) => token.norm)),
    runs: new Set(tokens.slice(1).map((token, i) => `${tokens[i]?.norm} ${token.norm}`)),
    names: new Set(tokens.filter(isName).map((token) => token.norm)),
  };
}

/** 0..1: how much of the smaller set the larger one holds. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let held = 0;
  for (const item of few) if (many.has(item)) held += 1;
  return held / Math.max(1, few.size);
}

const isHeadline = (unit: Unit): boolean =>
  unit.doc.source.reading.sentences[unit.sentence]?.kind === "headline";

/** The clause at a place, or the sentence where no clause holds it. */
const clauseAt = ({ clauses, sentences }: Doc, start: number): Unit | undefined =>
  unitAt(clauses, start) ?? unitAt(sentences, start);

/** Units stand in the order of the text and do not overlap. */
function unitAt(units: readonly Unit[], start: number): Unit | undefined {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = units[low];
  return found && found.start <= start ? found : undefined;
}

function remembered<T>(make: (unit: Unit) => T): (unit: Unit) => T {
  const known = new Map<Unit, T>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const fresh = make(unit);
    known.set(unit, fresh);
    return fresh;
  };
}
