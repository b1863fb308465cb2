import { overlaps } from "@/lib/text/span";
import type { Unit } from "../align/document";
import type { Alignment, RawReading } from "../facets/facet";
import { phrase } from "../facets/phrase";

/** A claim that several sources tell alike. */
export interface Agreement {
  readonly statement: string;
  readonly readings: readonly RawReading[];
}

const alike = 0.62; // cosine of two clauses that tell the same with the same words of substance
const mostAgreements = 25;

/** The claims on which sources agree: clauses that match closely and that no discrepancy touches. */
export function findAgreements(
  { clausePairs, weights }: Alignment,
  disputed: readonly RawReading[],
): Agreement[] {
  const groups: Unit[][] = [];
  const free = (unit: Unit): boolean =>
    !disputed.some((reading) => reading.doc === unit.doc && overlaps(reading, unit));
  const close = clausePairs
    .filter(({ a, b, score, shared }) => score >= alike && shared >= 3 && free(a) && free(b))
    .sort((p, q) => q.score - p.score || p.a.id - q.a.id || p.b.id - q.b.id);
  for (const { a, b } of close) {
    const home = groups.find((group) => group.includes(a) || group.includes(b));
    if (!home) groups.push([a, b]);
    else for (const unit of [a, b]) if (!home.some((other) => other.doc === unit.doc)) home.push(unit);
  }
  const mass = (group: readonly Unit[]): number =>
    group.length * [...(group[0]?.terms ?? [])].reduce((sum, term) => sum + weights.of(term), 0);
  return groups
    .sort((p, q) => mass(q) - mass(p))
    .slice(0, mostAgreements)
    .map((group) => {
      const sorted = [...group].sort((p, q) => p.doc.index - q.doc.index);
      const readings = sorted.flatMap((unit) => phrase(unit.doc, unit.from, unit.to, "the same") ?? []);
      const [first] = readings;
      return { statement: first ? `“${first.doc.text.slice(first.start, first.end)}”` : "", readings };
    })
    .filter(({ readings }) => readings.length > 1);
}
