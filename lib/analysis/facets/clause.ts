import { overlaps, type Span } from "@/lib/text/span";
import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { remembered } from "../align/remembered";
import { isReporting } from "../lexicon/reporting";
import type { Token } from "../model";
import type { Features } from "../semantics/feature";
import type { Alignment, Candidate } from "./facet";
import { agree } from "./number";
import { normalForm, phrase } from "./phrase";
import { wordingIn } from "./same-wording";
import { certaintyCues, isNegated } from "./strength";
import { sameTime } from "./time";
import { topicOf } from "./topic";
import { plainTokens } from "./wording";

const certaintyStep = 0.15; // as between "likely" and "possible"
const shortestQuote = 15; // characters: less is a word in quotation marks, not an utterance

const noFeatures: Features = {};

/** Two clauses that may tell one thing in different words, before it is known what they do not share. */
export interface BareClauses extends Candidate {
  readonly pair: UnitPair;
}

/**
 * Whole clauses that tell one thing in different words: the difference is spread over them, so that no single word
 * shows it. Most are too far from each other to count; `withDifference` says what the others differ in. null for
 * clauses that are worded alike.
 */
export function bareClausesIn({ docs }: Alignment): (pair: UnitPair) => BareClauses | null {
  const wordingOf = wordingIn(docs);
  const readingOf = remembered(({ doc, from, to }) => phrase(doc, from, to, normalForm(doc, from, to)));
  return (pair) => {
    if (wordingOf(pair.a) === wordingOf(pair.b)) return null;
    const [a, b] = [readingOf(pair.a), readingOf(pair.b)];
    if (!a || !b || a.value === b.value) return null;
    return { kind: "context", model: "clause", a, b, topic: "", features: noFeatures, pair };
  };
}

/** Those of all pairs of clauses. */
export function bareClauses(story: Alignment): BareClauses[] {
  const bare = bareClausesIn(story);
  return story.nearClauses.flatMap((pair) => bare(pair) ?? []);
}

/** False when the clauses differ in facts alone. */
export const areDifferent = ({ pair }: BareClauses): boolean => differenceOf(pair) !== null;

/** The candidate with its topic and what tells its kind (score/kind.ts); null when the clauses differ in facts alone. */
export function withDifference(bare: BareClauses, { weights }: Alignment): Candidate | null {
  const { pair } = bare;
  const difference = differenceOf(pair);
  return difference && { ...bare, topic: topicOf(pair, weights), features: featuresOf(pair, difference) };
}

/** What two clauses do not share. */
interface Difference {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  readonly gap: number;
  readonly polarity: boolean;
}

/** null when it is nothing but names, figures and days: those have facets of their own, which know whether they differ. */
function differenceOf({ a, b }: UnitPair): Difference | null {
  const anchors = anchorsOf(a, b);
  const left = beside(a, new Set(anchors.map((anchor) => anchor.a)));
  const right = beside(b, new Set(anchors.map((anchor) => anchor.b)));
  const [p, q] = [contentOf(a), contentOf(b)];
  const gap = Math.abs(p.degree - q.degree);
  const polarity = p.negated !== q.negated;
  return left.length + right.length === 0 && gap < certaintyStep && !polarity
    ? null
    : { left, right, gap, polarity };
}

function featuresOf({ a, b }: UnitPair, { left, right, gap, polarity }: Difference): Features {
  const [p, q] = [contentOf(a), contentOf(b)];
  const rest = [...left, ...right];
  const of = (pos: RegExp) => Math.min(3, rest.filter((token) => pos.test(token.pos)).length);
  const quantities = meeting(p.quantities, q.quantities, agree);
  const times = meeting(p.times, q.times, sameTime);
  const places = meeting(p.places, q.places, sameName);
  const persons = meeting(p.persons, q.persons, sameName);
  return {
    rest: Math.min(10, rest.length),
    restOneSided: left.length === 0 || right.length === 0 ? 1 : 0,
    restNouns: of(/^NOUN$/u),
    restVerbs: of(/^VERB$/u),
    restAdjectives: of(/^(?:ADJ|ADV)$/u),
    restProper: of(/^PROPN$/u),
    restVerbsBoth: [left, right].every((list) => list.some(({ pos }) => pos === "VERB")) ? 1 : 0,
    restReports: rest.filter(({ pos, lemma }) => pos === "VERB" && isReporting(lemma)).length,
    certaintyGap: gap,
    polarity: polarity ? 1 : 0,
    utterances: Number(p.quoted) + Number(q.quoted),
    quantitiesLeast: quantities.least,
    quantitiesAlone: quantities.alone,
    quantitiesClash: quantities.clash,
    timesLeast: times.least,
    timesAlone: times.alone,
    timesClash: times.clash,
    placesLeast: places.least,
    placesAlone: places.alone,
    placesClash: places.clash,
    personsLeast: persons.least,
    personsAlone: persons.alone,
    personsClash: persons.clash,
    titles: Math.min(2, p.titles + q.titles),
  };
}

const sameName = (x: { readonly name: string }, y: { readonly name: string }): boolean => x.name === y.name;

interface Meeting {
  readonly least: number;
  readonly alone: number;
  readonly clash: number;
}

const none: Meeting = { least: 0, alone: 0, clash: 0 };

/** How many mentions of one type the two clauses hold, and how many of them the other one has not. */
function meeting<T>(p: readonly T[], q: readonly T[], same: (x: T, y: T) => boolean): Meeting {
  if (p.length + q.length === 0) return none;
  const alone =
    p.filter((x) => !q.some((y) => same(x, y))).length + q.filter((y) => !p.some((x) => same(x, y))).length;
  return {
    least: Math.min(2, p.length, q.length),
    alone: Math.min(2, alone),
    clash: p.length > 0 && q.length > 0 && alone === p.length + q.length ? 1 : 0,
  };
}

/** The words of substance of a clause that the other one does not share. */
function beside({ doc, from, to }: Unit, shared: ReadonlySet<number>): Token[] {
  const alone: number[] = [];
  for (let i = from; i < to; i += 1) if (doc.terms[i] && !shared.has(i)) alone.push(i);
  return plainTokens(doc, alone).flatMap((i) => doc.tokens[i] ?? []);
}

const contents = new WeakMap<Unit, ReturnType<typeof readContent>>();

/** What a clause holds; it is asked for once with each clause that may tell the same. */
function contentOf(unit: Unit): ReturnType<typeof readContent> {
  const known = contents.get(unit) ?? readContent(unit);
  contents.set(unit, known);
  return known;
}

function readContent(unit: Unit) {
  const { quantities, times, places, persons, quotations } = unit.doc;
  const inside = (span: Span) => overlaps(span, unit);
  const own = persons.filter(inside);
  return {
    quantities: quantities.filter(inside),
    times: times.filter(inside),
    places: places.filter(inside),
    persons: own,
    titles: own.filter(({ titles }) => titles.length > 0).length,
    quoted: quotations.some((quote) => quote.end - quote.start > shortestQuote && inside(quote)),
    negated: isNegated(unit.doc, unit.from, unit.to),
    degree: certaintyCues(unit.doc, unit.from, unit.to)[0]?.degree ?? 1,
  };
}
