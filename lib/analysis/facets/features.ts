import type { UnitPair } from "../align/pairs";
import type { TermWeights } from "../align/weights";
import type { Alignment, Features } from "./facet";
import { likeness } from "./meaning";

/** What every candidate knows about the pair of units that it comes from. */
export function pairFeatures(pair: UnitPair, { weights, words, docs }: Alignment): Features {
  const { a, b, score, containment, around, shared, mutual } = pair;
  const mass = shared.reduce((sum, term) => sum + weights.of(term), 0);
  const names = shared.filter((term) => term.startsWith("@")).length;
  const position = (unit: UnitPair["a"]): number =>
    unit.sentence / Math.max(1, unit.doc.source.reading.sentences.length);
  return {
    score,
    containment,
    around,
    mutual,
    meaning: likeness(a, b, words),
    sources: Math.min(1, docs.length / 10),
    mass: Math.min(1, mass / 15),
    shared: Math.min(1, shared.length / 8),
    names: Math.min(1, names / 2),
    early: 1 - Math.min(position(a), position(b)),
    bothEarly: 1 - Math.max(position(a), position(b)),
    headline: headline(a) || headline(b) ? 1 : 0,
    long: Math.min(1, (a.to - a.from + b.to - b.from) / 60),
  };
}

const headline = (unit: UnitPair["a"]): boolean =>
  unit.doc.source.reading.sentences[unit.sentence]?.kind === "headline";

/** The weightiest words that two units share, as they name the slot: "border, troops". */
export function topicOf(pair: UnitPair, weights: TermWeights): string {
  return [...pair.shared]
    .filter((term) => /^[@\p{L}]/u.test(term))
    .sort((p, q) => weights.of(q) - weights.of(p) || (p < q ? -1 : 1))
    .slice(0, 3)
    .map((term) => shown(term))
    .join(", ");
}

function shown(term: string): string {
  return term.startsWith("@")
    ? term.slice(1).replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : term;
}
