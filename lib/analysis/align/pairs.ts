import type { Doc, Unit } from "./document";

/** Two units of different sources that may speak of the same thing. `a` comes from the source with the lower index. */
export interface UnitPair {
  readonly a: Unit;
  readonly b: Unit;
  /** 0..1: cosine of the weighted terms. */
  readonly score: number;
  /** 0..1: the share of the shorter unit's weight that the other one holds. */
  readonly containment: number;
  /** The weight of the terms that both hold, squared and summed. */
  readonly weight: number;
  /** -1..1: how alike the words are in use. */
  readonly meaning: number;
  /** Cosine of the sentences around, equal to `score` for sentences. */
  readonly around: number;
  /** How many terms both hold. */
  readonly shared: number;
}

/** A pair that may be kept, with what it is ranked by. */
export interface Draft extends Omit<UnitPair, "shared"> {
  readonly by: number;
}

const fewSources = 5; // up to here each source may give its best few
// In stories of hundreds of sources the time must not grow with all pairs: each unit keeps its best overall.
const bestOfFew = 20;
const bestOfMany = 6;

/** How many pairs a unit keeps in all. */
export const bestOverall = (docs: readonly Doc[]): number =>
  docs.length <= fewSources ? Number.POSITIVE_INFINITY : docs.length <= 20 ? bestOfFew : bestOfMany;

/** The best drafts of a unit, at most so many of each other source and so many in all. Sorts the list it is given. */
export function keepBest(unit: Unit, drafts: Draft[], perSource: number, most: number): Draft[] {
  drafts.sort((p, q) => q.by - p.by || p.a.id - q.a.id || p.b.id - q.b.id);
  const counts = new Map<Doc, number>();
  const best: Draft[] = [];
  for (const each of drafts) {
    if (best.length >= most) break;
    const other = each.a === unit ? each.b.doc : each.a.doc;
    const count = counts.get(other) ?? 0;
    if (count >= perSource) continue;
    counts.set(other, count + 1);
    best.push(each);
  }
  return best;
}

/** The pairs that were kept, in the order of the texts. */
export function pairsOf(drafts: Iterable<Draft>): UnitPair[] {
  return [...drafts]
    .sort((p, q) => p.a.id - q.a.id || p.b.id - q.b.id)
    .map(({ a, b, weight, score, containment, meaning, around }) => {
      const shared = sharedCount(a.terms, b.terms);
      return { a, b, weight, score, containment, meaning, around, shared };
    });
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count += 1;
  return count;
}

/** The terms that both units hold, in the order of the first. */
export const sharedTerms = ({ a, b }: Pick<UnitPair, "a" | "b">): string[] =>
  [...a.terms].filter((term) => b.terms.has(term));
