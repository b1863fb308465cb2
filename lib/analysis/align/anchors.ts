import type { Unit } from "./document";

/** Two tokens, by index in their documents, that stand for the same thing. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

const manyTimes = 12; // a word this often in one sentence is a list or a refrain: only its own place matches

/** One-to-one matches of equal terms in two units, the nearest in relative position first. */
export function anchorsOf(a: Unit, b: Unit): Anchor[] {
  const places = new Map<string, number[]>();
  for (let j = b.from; j < b.to; j += 1) {
    const term = b.doc.terms[j];
    if (term) places.set(term, [...(places.get(term) ?? []), j]);
  }
  const options: { a: number; b: number; shift: number }[] = [];
  for (let i = a.from; i < a.to; i += 1) {
    const list = places.get(a.doc.terms[i] ?? "") ?? [];
    for (const j of list) {
      const shift = Math.abs((i - a.from) / (a.to - a.from) - (j - b.from) / (b.to - b.from));
      if (list.length > manyTimes && shift > 0.1) continue;
      options.push({ a: i, b: j, shift });
    }
  }
  options.sort((p, q) => p.shift - q.shift || p.a - q.a || p.b - q.b);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const anchors: Anchor[] = [];
  for (const { a: i, b: j } of options) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    anchors.push({ a: i, b: j });
  }
  return anchors.sort((p, q) => p.a - q.a);
}
