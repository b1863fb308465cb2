import { overlaps } from "@/lib/text/span";
import type { Doc, Unit } from "../align/document";
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
  const homes = new Map<Unit, number>(); // the first group of each unit
  const disputedIn = new Map<Doc, RawReading[]>();
  for (const reading of disputed) {
    const list = disputedIn.get(reading.doc);
    if (list) list.push(reading);
    else disputedIn.set(reading.doc, [reading]);
  }
  const free = (unit: Unit): boolean => !disputedIn.get(unit.doc)?.some((reading) => overlaps(reading, unit));
  const enter = (unit: Unit, group: number): void => {
    groups[group]?.push(unit);
    homes.set(unit, Math.min(group, homes.get(unit) ?? group));
  };
  const close = clausePairs
    .filter(({ a, b, score, shared }) => score >= alike && shared >= 3 && free(a) && free(b))
    .sort((p, q) => q.score - p.score || p.a.id - q.a.id || p.b.id - q.b.id);
  for (const { a, b } of close) {
    const home = Math.min(homes.get(a) ?? groups.length, homes.get(b) ?? groups.length);
    const group = groups[home] ?? [];
    if (home === groups.length) groups.push(group);
    for (const unit of [a, b]) if (!group.some((other) => other.doc === unit.doc)) enter(unit, home);
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
