import type { Candidate } from "../facets/facet";
import type { Features } from "../semantics/feature";
import { inNames, type Row } from "./trees";

/** Evidence so plain that it needs no learning: the least confidence of a candidate that shows it. */
interface Rule {
  readonly kind: Candidate["kind"];
  readonly holds: (features: Features) => boolean;
  readonly confidence: number;
}

const has = (features: Features, name: string): boolean => (features[name] ?? 0) >= 0.5;

const rules: readonly Rule[] = [
  // "The West accuses Russia" / "The US accuses Russia": one forceful verb, two subjects.
  {
    kind: "attribution",
    holds: (f) => has(f, "forceful") && has(f, "inside") && (f.innerWords ?? 0) >= 0.25,
    confidence: 0.75,
  },
  // Two figures of one unit beside the same weighty words.
  {
    kind: "number",
    holds: (f) => has(f, "sameUnit") && (f.outerWords ?? 0) >= 0.3,
    confidence: 0.6,
  },
  { kind: "number", holds: (f) => has(f, "sameUnit"), confidence: 0.35 },
  // Two days beside one verb in sentences that tell the same.
  {
    kind: "time",
    holds: (f) => (f.outerWords ?? 0) >= 0.35 && has(f, "sharedVerb") && has(f, "resolved"),
    confidence: 0.6,
  },
  {
    kind: "time",
    holds: (f) => (f.outerWords ?? 0) >= 0.4 && has(f, "resolved") && has(f, "sameForm"),
    confidence: 0.5,
  },
  {
    kind: "time",
    holds: (f) => (f.outerWords ?? 0) >= 0.3 && ((f.closeMass ?? 0) >= 0.3 || has(f, "sharedVerb")),
    confidence: 0.3,
  },
  // Two places beside the same words, in clauses that tell much the same.
  {
    kind: "place",
    holds: (f) => (f.innerWords ?? 0) >= 0.4 && (f.outerWords ?? 0) >= 0.3 && !has(f, "contains"),
    confidence: 0.35,
  },
  // A rendering of another strength is never a matter of style.
  { kind: "quote-wording", holds: (f) => (f.strengthGap ?? 0) >= 0.1, confidence: 0.85 },
];

/** That of one fact in the place of another: the more words around both are the same, the plainer. */
export const plainConfidence = ({ features }: Candidate): number => 0.5 + 0.4 * (features.around ?? 0);

/** The confidence that the rules give a candidate; 0 when none holds. */
export function ruleConfidence({ kind, model, features }: Candidate, row: Row): number {
  if (model) return 0;
  const own = rules.filter((rule) => rule.kind === kind);
  if (own.length === 0) return 0;
  const all = { ...inNames(row), ...features };
  return Math.max(0, ...own.filter((rule) => rule.holds(all)).map((rule) => rule.confidence));
}
