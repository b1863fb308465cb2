import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { isReporting } from "../lexicon/reporting";
import { familyOf } from "../lexicon/terms";
import type { Kind } from "../model";
import type { Alignment, Candidate, Features } from "./facet";
import { pairFeatures, topicOf } from "./features";
import { meaningFeatures } from "./meaning";
import { normalForm, phrase } from "./phrase";
import { certaintyCues, isNegated } from "./strength";
import { plainTokens } from "./wording";

/** What two matching clauses do not share. */
interface Remainder {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Whole clauses that tell one thing in different words: the difference is spread over them, so that no single word
 * shows it. `kind` picks those whose difference is chiefly of that kind.
 */
export function clauseCandidates(story: Alignment, kind: Kind): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of story.clausePairs) {
    if (pair.mutual === 0) continue;
    const { rest, chief } = read(pair);
    const plain = plainTokens(pair.a.doc, rest.a).length + plainTokens(pair.b.doc, rest.b).length;
    if (plain === 0 || chief !== kind) continue;
    const a = phrase(pair.a.doc, pair.a.from, pair.a.to, normalForm(pair.a.doc, pair.a.from, pair.a.to));
    const b = phrase(pair.b.doc, pair.b.from, pair.b.to, normalForm(pair.b.doc, pair.b.from, pair.b.to));
    if (!a || !b || a.value === b.value) continue;
    found.push({
      kind,
      model: "clause",
      a,
      b,
      topic: topicOf(pair, story.weights),
      features: { ...pairFeatures(pair, story), ...clauseFeatures(pair, rest, story) },
    });
  }
  return found;
}

/** Computed once for each pair: four facets ask. */
function read(pair: UnitPair): { readonly rest: Remainder; readonly chief: Kind } {
  const known = readPairs.get(pair);
  if (known) return known;
  const rest = remainder(pair);
  const fresh = { rest, chief: chiefKind(pair, rest) };
  readPairs.set(pair, fresh);
  return fresh;
}

const readPairs = new WeakMap<UnitPair, { readonly rest: Remainder; readonly chief: Kind }>();

function remainder({ a, b }: UnitPair): Remainder {
  const anchors = anchorsOf(a, b);
  const rest = (unit: Unit, used: ReadonlySet<number>): number[] => {
    const indices: number[] = [];
    for (let i = unit.from; i < unit.to; i += 1) if (unit.doc.terms[i] && !used.has(i)) indices.push(i);
    return indices;
  };
  return {
    a: rest(a, new Set(anchors.map((anchor) => anchor.a))),
    b: rest(b, new Set(anchors.map((anchor) => anchor.b))),
  };
}

function chiefKind(pair: UnitPair, rest: Remainder): Kind {
  if (quoted(pair.a) || quoted(pair.b))
    return quoted(pair.a) && quoted(pair.b) ? "quote-wording" : "attribution";
  const [left, right] = [degree(pair.a), degree(pair.b)];
  if (Math.abs(left - right) >= 0.15 || negated(pair.a) !== negated(pair.b)) return "certainty";
  const verb = (unit: Unit, list: readonly number[]): boolean =>
    list.some((i) => unit.doc.tokens[i]?.pos === "VERB");
  const reports = (unit: Unit, list: readonly number[]): boolean =>
    list.some((i) => isReporting(unit.doc.tokens[i]?.lemma ?? ""));
  if (reports(pair.a, rest.a) || reports(pair.b, rest.b)) return "attribution";
  return verb(pair.a, rest.a) && verb(pair.b, rest.b) ? "action" : "context";
}

const inside =
  (unit: Unit) =>
  (mention: { readonly start: number; readonly end: number }): boolean =>
    mention.start < unit.end && unit.start < mention.end;
const quoted = (unit: Unit): boolean =>
  unit.doc.quotations.some((quote) => quote.end - quote.start > 15 && inside(unit)(quote));
const negated = (unit: Unit): boolean => isNegated(unit.doc, unit.from, unit.to);
const degree = (unit: Unit): number => certaintyCues(unit.doc, unit.from, unit.to)[0]?.degree ?? 1;

function clauseFeatures(pair: UnitPair, rest: Remainder, story: Alignment): Features {
  const { a, b } = pair;
  const shared = pair.shared.length;
  const families = (unit: Unit, list: readonly number[]): Set<string> =>
    new Set(list.flatMap((i) => familyOf(unit.doc.tokens[i]?.lemma ?? "") ?? []));
  const [left, right] = [families(a, rest.a), families(b, rest.b)];
  const count = (unit: Unit, of: "quantities" | "times" | "persons"): number =>
    unit.doc[of].filter(inside(unit)).length;
  const proper = (unit: Unit, list: readonly number[]): number =>
    list.some((i) => unit.doc.tokens[i]?.pos === "PROPN") ? 1 : 0;
  const verbs = (unit: Unit, list: readonly number[]): number =>
    list.some((i) => unit.doc.tokens[i]?.pos === "VERB") ? 1 : 0;
  return {
    ...meaningFeatures(a.doc, rest.a, b.doc, rest.b, story.words),
    rest: Math.min(1, (rest.a.length + rest.b.length) / 10),
    restShare: (rest.a.length + rest.b.length) / (rest.a.length + rest.b.length + 2 * shared),
    oneSided: rest.a.length === 0 || rest.b.length === 0 ? 1 : 0,
    family: [...left].some((family) => right.has(family)) ? 1 : 0,
    certaintyGap: Math.abs(degree(a) - degree(b)),
    polarity: negated(a) !== negated(b) ? 1 : 0,
    quotedBoth: quoted(a) && quoted(b) ? 1 : 0,
    quotedOne: quoted(a) !== quoted(b) ? 1 : 0,
    figures: Math.min(1, (count(a, "quantities") + count(b, "quantities")) / 2),
    times: Math.min(1, (count(a, "times") + count(b, "times")) / 2),
    persons: Math.min(1, (count(a, "persons") + count(b, "persons")) / 2),
    properBoth: proper(a, rest.a) * proper(b, rest.b),
    verbsBoth: verbs(a, rest.a) * verbs(b, rest.b),
    mutualScore: pair.mutual === 1 ? pair.score : 0,
    middling: pair.score * (1 - pair.score) * 4,
  };
}
