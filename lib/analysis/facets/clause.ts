import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { isReporting } from "../lexicon/reporting";
import type { Token } from "../model";
import type { Alignment, Candidate, Features } from "./facet";
import { agree } from "./number";
import { normalForm, phrase } from "./phrase";
import { certaintyCues, isNegated } from "./strength";
import { sameTime } from "./time";
import { topicOf } from "./topic";
import { plainTokens } from "./wording";

const certaintyStep = 0.15; // as between "likely" and "possible"
const shortestQuote = 15; // characters: less is a word in quotation marks, not an utterance

/**
 * Whole clauses that tell one thing in different words: the difference is spread over them, so that no single word
 * shows it. Of which kind it chiefly is, the features tell (score/kind.ts).
 */
export function clauseCandidates(story: Alignment): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of story.nearClauses) {
    if (!hasVerb(pair.a) && !hasVerb(pair.b)) continue; // datelines, captions, lists
    const features = differenceOf(pair);
    if (!features) continue;
    const a = phrase(pair.a.doc, pair.a.from, pair.a.to, normalForm(pair.a.doc, pair.a.from, pair.a.to));
    const b = phrase(pair.b.doc, pair.b.from, pair.b.to, normalForm(pair.b.doc, pair.b.from, pair.b.to));
    if (!a || !b || a.value === b.value) continue;
    found.push({ kind: "context", model: "clause", a, b, topic: topicOf(pair, story.weights), features });
  }
  return found;
}

/** What two clauses do not share, as figures; null when it is nothing but names, figures and days. */
function differenceOf({ a, b }: UnitPair): Features | null {
  const anchors = anchorsOf(a, b);
  const left = beside(a, new Set(anchors.map((anchor) => anchor.a)));
  const right = beside(b, new Set(anchors.map((anchor) => anchor.b)));
  const gap = Math.abs(degree(a) - degree(b));
  const polarity = negated(a) !== negated(b);
  // Names, figures and days have facets of their own, which know whether they differ.
  if (left.length + right.length === 0 && gap < certaintyStep && !polarity) return null;
  const rest = [...left, ...right];
  const of = (pos: RegExp) => Math.min(3, rest.filter((token) => pos.test(token.pos)).length);
  const [p, q] = [mentionsOf(a), mentionsOf(b)];
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
    utterances: Number(quoted(a)) + Number(quoted(b)),
    ...meeting("quantities", p.quantities, q.quantities, agree),
    ...meeting("times", p.times, q.times, sameTime),
    ...meeting("places", p.places, q.places, (x, y) => x.name === y.name),
    ...meeting("persons", p.persons, q.persons, (x, y) => x.name === y.name),
    titles: Math.min(2, [...p.persons, ...q.persons].filter(({ titles }) => titles.length > 0).length),
  };
}

/** How many mentions of one type the two clauses hold, and how many of them the other one has not. */
function meeting<T>(type: string, p: readonly T[], q: readonly T[], same: (x: T, y: T) => boolean): Features {
  const alone =
    p.filter((x) => !q.some((y) => same(x, y))).length + q.filter((y) => !p.some((x) => same(x, y))).length;
  return {
    [`${type}Least`]: Math.min(2, p.length, q.length),
    [`${type}Alone`]: Math.min(2, alone),
    [`${type}Clash`]: p.length > 0 && q.length > 0 && alone === p.length + q.length ? 1 : 0,
  };
}

/** The words of substance of a clause that the other one does not share. */
function beside({ doc, from, to }: Unit, shared: ReadonlySet<number>): Token[] {
  const alone: number[] = [];
  for (let i = from; i < to; i += 1) if (doc.terms[i] && !shared.has(i)) alone.push(i);
  return plainTokens(doc, alone).flatMap((i) => doc.tokens[i] ?? []);
}

const mentions = new WeakMap<Unit, ReturnType<typeof readMentions>>();

function mentionsOf(unit: Unit): ReturnType<typeof readMentions> {
  const known = mentions.get(unit) ?? readMentions(unit);
  mentions.set(unit, known);
  return known;
}

function readMentions(unit: Unit) {
  const { quantities, times, places, persons } = unit.doc;
  const inside = ({ start, end }: { start: number; end: number }) => start < unit.end && unit.start < end;
  return {
    quantities: quantities.filter(inside),
    times: times.filter(inside),
    places: places.filter(inside),
    persons: persons.filter(inside),
  };
}

const hasVerb = ({ doc, from, to }: Unit): boolean =>
  doc.tokens.slice(from, to).some(({ pos }) => pos === "VERB" || pos === "AUX");
const quoted = (unit: Unit): boolean =>
  unit.doc.quotations.some(
    ({ start, end }) => end - start > shortestQuote && start < unit.end && unit.start < end,
  );
const negated = (unit: Unit): boolean => isNegated(unit.doc, unit.from, unit.to);
const degree = (unit: Unit): number => certaintyCues(unit.doc, unit.from, unit.to)[0]?.degree ?? 1;
