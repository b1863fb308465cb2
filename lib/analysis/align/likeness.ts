import type { WordKnowledge } from "../resources";
import { cosine, type Direction } from "../semantics/vectors";
import type { Unit } from "./document";

const directions = new WeakMap<Unit, Direction | null>();

/** -1..1: how alike two units are in the use of all their words of substance; 0 where nothing is known of them. */
export function likeness(a: Unit, b: Unit, { vectors }: WordKnowledge): number {
  const [p, q] = [directionOf(a, vectors), directionOf(b, vectors)];
  return p && q ? cosine(p, q) : 0;
}

function directionOf(unit: Unit, vectors: WordKnowledge["vectors"]): Direction | null {
  const known = directions.get(unit);
  if (known !== undefined) return known;
  const words: string[] = [];
  for (let i = unit.from; i < unit.to; i += 1)
    if (unit.doc.terms[i]) words.push(unit.doc.tokens[i]?.lemma ?? "");
  const direction = vectors.phrase(words);
  directions.set(unit, direction);
  return direction;
}
