import type { Rows } from "../semantics/rows";
import type { Doc, Unit } from "./document";
import type { TermWeights } from "./weights";

/** The terms of a story's units by number: pairs by the hundred thousand are held against each other without a word. */
export interface TermIndex {
  /** The terms of each unit, by its id, each once. */
  readonly terms: Rows;
  /** The square of each term's weight. */
  readonly squares: Float64Array;
  /** The squares of each unit's terms, summed. */
  readonly mass: Float64Array;
  /** The squares of the terms that both hold, summed in the order of the first one's. */
  readonly shared: (first: Unit, second: Unit) => number;
}

export function indexTerms(docs: readonly Doc[], weights: TermWeights): TermIndex {
  const squares: number[] = [];
  for (const { terms, termNumbers } of docs)
    for (const [i, term] of termNumbers.entries())
      if (term >= 0) squares[term] ??= weights.of(terms[i] ?? "") ** 2;
  const units = docs.flatMap(({ sentences, clauses }) => [...sentences, ...clauses]);
  const starts = new Int32Array(units.length + 1);
  const values: number[] = [];
  const mass = new Float64Array(units.length);
  const lastIn = new Int32Array(squares.length).fill(-1); // the unit that held a term last
  // In the order of their ids, which is that of the rows.
  for (const { id, doc, from, to } of units.sort((p, q) => p.id - q.id)) {
    for (let i = from; i < to; i += 1) {
      const term = doc.termNumbers[i] ?? -1;
      if (term < 0 || lastIn[term] === id) continue;
      lastIn[term] = id;
      values.push(term);
      mass[id] = (mass[id] ?? 0) + (squares[term] ?? 0);
    }
    starts[id + 1] = values.length;
  }
  const index = {
    terms: { starts, values: Int32Array.from(values) },
    squares: Float64Array.from(squares),
    mass,
  };
  return { ...index, shared: sharedIn(index) };
}

function sharedIn({ terms: { starts, values }, squares }: Omit<TermIndex, "shared">): TermIndex["shared"] {
  const heldBy = new Int32Array(squares.length).fill(-1);
  let marked = -1;
  return (first, second) => {
    if (marked !== second.id) {
      marked = second.id;
      for (let at = starts[marked] ?? 0; at < (starts[marked + 1] ?? 0); at += 1)
        heldBy[values[at] ?? 0] = marked;
    }
    let sum = 0;
    for (let at = starts[first.id] ?? 0; at < (starts[first.id + 1] ?? 0); at += 1) {
      const term = values[at] ?? 0;
      if (heldBy[term] === marked) sum += squares[term] ?? 0;
    }
    return sum;
  };
}
