import type { WordKnowledge } from "../resources";
import type { Doc, Unit } from "./document";

/** -1..1: how alike two units are in the use of all their words of substance; 0 where nothing is known of them. */
export type Likeness = (a: Unit, b: Unit) => number;

/** Likeness among the units of a story. Their directions lie one after the other in one array: units come by the ten thousand. */
export function likenessIn(docs: readonly Doc[], { vectors }: WordKnowledge): Likeness {
  const count = docs.reduce((sum, { sentences, clauses }) => sum + sentences.length + clauses.length, 0);
  const { dimensions } = vectors;
  const directions = new Float32Array(count * dimensions);
  const states = new Uint8Array(count); // not asked yet, no direction, a direction
  const hasDirection = (unit: Unit): boolean => {
    if (states[unit.id] === 0) {
      const direction = vectors.phrase(wordsOf(unit));
      states[unit.id] = direction ? 2 : 1;
      if (direction) directions.set(direction, unit.id * dimensions);
    }
    return states[unit.id] === 2;
  };
  return (a, b) => {
    if (!hasDirection(a) || !hasDirection(b)) return 0;
    let dot = 0;
    for (let p = a.id * dimensions, q = b.id * dimensions, end = p + dimensions; p < end; p += 1, q += 1)
      dot += (directions[p] ?? 0) * (directions[q] ?? 0);
    return dot;
  };
}

function wordsOf({ doc, from, to }: Unit): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) if (doc.terms[i]) words.push(doc.tokens[i]?.lemma ?? "");
  return words;
}
