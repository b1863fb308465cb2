import type { Doc, Unit } from "./document";
import type { TermWeights } from "./weights";

/** Two units of different sources that speak of the same thing. `a` comes from the source with the lower index. */
export interface UnitPair {
  readonly a: Unit;
  readonly b: Unit;
  /** 0..1: cosine of the weighted terms. */
  readonly score: number;
  /** 0..1: the share of the shorter unit's weight that the other one holds. */
  readonly containment: number;
  /** Cosine of the sentences around, equal to `score` for sentences. */
  readonly around: number;
  readonly shared: readonly string[];
  /** 1 when each is the other's best match in its source, 0.5 when one is, else 0. */
  readonly mutual: number;
}

const bestPerSource = 3; // a sentence is told again in at most a few places of another text
const bestOverall = 40; // for stories of hundreds of sources: the time must not grow with all pairs
const commonTerm = 0.2; // a term of more than a fifth of all units finds no candidates, though it counts in the score

/** Pairs of units that share weighty terms, best first within each unit; found by an inverted index. */
export function pairUnits(
  docs: readonly Doc[],
  unitsOf: (doc: Doc) => readonly Unit[],
  weights: TermWeights,
  lowest: number,
  around?: (a: Unit, b: Unit) => number,
): UnitPair[] {
  const units = docs.flatMap((doc) => [...unitsOf(doc)]);
  const postings = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const term of unit.terms) {
      const list = postings.get(term);
      if (list) list.push(unit);
      else postings.set(term, [unit]);
    }
  }
  const norms = new Map(units.map((unit) => [unit.id, normOf(unit, weights)]));
  const limit = Math.max(12, units.length * commonTerm);
  const kept = new Map<string, UnitPair>();
  const best = new Map<string, number>(); // "unit document" → likeness of its best match there
  for (const unit of units) {
    const sums = new Map<Unit, number>();
    for (const term of unit.terms) {
      const list = postings.get(term) ?? [];
      if (list.length > limit) continue;
      for (const other of list)
        if (other.doc !== unit.doc) sums.set(other, (sums.get(other) ?? 0) + weights.of(term) ** 2);
    }
    const scored: UnitPair[] = [];
    for (const [other] of sums) {
      const shared = [...unit.terms].filter((term) => other.terms.has(term));
      const dot = shared.reduce((sum, term) => sum + weights.of(term) ** 2, 0);
      const [normA, normB] = [norms.get(unit.id) ?? 1, norms.get(other.id) ?? 1];
      const cosine = dot / (normA * normB);
      const outer = around ? around(unit, other) : cosine;
      if (shared.length < 2 && outer < 0.35) continue;
      if (cosine * 0.7 + outer * 0.3 < lowest) continue;
      const [a, b] = unit.doc.index < other.doc.index ? [unit, other] : [other, unit];
      scored.push({
        a,
        b,
        score: cosine,
        containment: dot / Math.min(normA, normB) ** 2,
        around: outer,
        shared: shared.sort(),
        mutual: 0,
      });
    }
    scored.sort((p, q) => q.score + q.around - p.score - p.around || p.a.id - q.a.id || p.b.id - q.b.id);
    const perSource = new Map<number, number>();
    let taken = 0;
    for (const pair of scored) {
      const other = pair.a.doc === unit.doc ? pair.b.doc.index : pair.a.doc.index;
      const count = perSource.get(other) ?? 0;
      if (count >= bestPerSource || taken >= bestOverall) continue;
      perSource.set(other, count + 1);
      taken += 1;
      kept.set(`${pair.a.id} ${pair.b.id}`, pair);
    }
  }
  const likeness = (pair: UnitPair): number => pair.score + pair.around;
  for (const pair of kept.values()) {
    for (const key of [`${pair.a.id} ${pair.b.doc.index}`, `${pair.b.id} ${pair.a.doc.index}`]) {
      best.set(key, Math.max(best.get(key) ?? 0, likeness(pair)));
    }
  }
  return [...kept.values()]
    .map((pair) => {
      const first = likeness(pair) >= (best.get(`${pair.a.id} ${pair.b.doc.index}`) ?? 0);
      const second = likeness(pair) >= (best.get(`${pair.b.id} ${pair.a.doc.index}`) ?? 0);
      return { ...pair, mutual: first && second ? 1 : first || second ? 0.5 : 0 };
    })
    .sort((p, q) => p.a.id - q.a.id || p.b.id - q.b.id);
}

function normOf(unit: Unit, weights: TermWeights): number {
  let sum = 0;
  for (const term of unit.terms) sum += weights.of(term) ** 2;
  return Math.sqrt(sum) || 1;
}
