import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { isReporting } from "../lexicon/reporting";
import type { Kind, Token } from "../model";
import type { Alignment, Candidate } from "./facet";
import { normalForm, phrase } from "./phrase";
import { certaintyCues, isNegated } from "./strength";
import { topicOf } from "./topic";
import { plainTokens } from "./wording";

const certaintyStep = 0.15; // as between "likely" and "possible"
const shortestQuote = 15; // characters: less is a word in quotation marks, not an utterance

/**
 * Whole clauses that tell one thing in different words: the difference is spread over them, so that no single word
 * shows it. `kind` picks those whose difference is chiefly of that kind.
 */
export function clauseCandidates(story: Alignment, kind: Kind): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of story.nearClauses) {
    if (chiefKind(pair) !== kind) continue;
    const a = phrase(pair.a.doc, pair.a.from, pair.a.to, normalForm(pair.a.doc, pair.a.from, pair.a.to));
    const b = phrase(pair.b.doc, pair.b.from, pair.b.to, normalForm(pair.b.doc, pair.b.from, pair.b.to));
    if (!a || !b || a.value === b.value) continue;
    found.push({ kind, model: "clause", a, b, topic: topicOf(pair, story.weights), features: {} });
  }
  return found;
}

const chiefKinds = new WeakMap<UnitPair, Kind | "none">(); // several facets ask

function chiefKind(pair: UnitPair): Kind | "none" {
  const known = chiefKinds.get(pair) ?? chiefKindOf(pair);
  chiefKinds.set(pair, known);
  return known;
}

function chiefKindOf({ a, b }: UnitPair): Kind | "none" {
  const anchors = anchorsOf(a, b);
  const left = beside(a, new Set(anchors.map((anchor) => anchor.a)));
  const right = beside(b, new Set(anchors.map((anchor) => anchor.b)));
  const isQuoted = [quoted(a), quoted(b)];
  const unsure = Math.abs(degree(a) - degree(b)) >= certaintyStep || negated(a) !== negated(b);
  // What is left are names, figures and days: their own facets know whether those differ.
  if (left.length + right.length === 0 && !unsure) return "none";
  if (isQuoted.includes(true)) return isQuoted.includes(false) ? "attribution" : "quote-wording";
  if (unsure) return "certainty";
  const verbs = (list: readonly Token[]) => list.filter(({ pos }) => pos === "VERB");
  if (verbs([...left, ...right]).some(({ lemma }) => isReporting(lemma))) return "attribution";
  return verbs(left).length > 0 && verbs(right).length > 0 ? "action" : "context";
}

/** The words of substance of a clause that the other one does not share. */
function beside({ doc, from, to }: Unit, shared: ReadonlySet<number>): Token[] {
  const alone: number[] = [];
  for (let i = from; i < to; i += 1) if (doc.terms[i] && !shared.has(i)) alone.push(i);
  return plainTokens(doc, alone).flatMap((i) => doc.tokens[i] ?? []);
}

const quoted = (unit: Unit): boolean =>
  unit.doc.quotations.some(
    ({ start, end }) => end - start > shortestQuote && start < unit.end && unit.start < end,
  );
const negated = (unit: Unit): boolean => isNegated(unit.doc, unit.from, unit.to);
const degree = (unit: Unit): number => certaintyCues(unit.doc, unit.from, unit.to)[0]?.degree ?? 1;
