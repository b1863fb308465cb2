import type { Unit } from "./document";

/** Two tokens, by index in their documents, that stand for the same thing. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

interface Option extends Anchor {
  readonly shift: number;
}

const manyTimes = 12; // a word this often in one sentence is a list or a refrain: only its own place matches

/** One-to-one matches of equal terms in two units, the nearest in relative position first. */
export function anchorsOf(a: Unit, b: Unit): Anchor[] {
  const options: Option[] = [];
  const [left, right] = [a.doc.termNumbers, b.doc.termNumbers];
  for (let i = a.from; i < a.to; i += 1) {
    const term = left[i] ?? -1;
    if (term < 0) continue;
    let times = 0;
    for (let j = b.from; j < b.to; j += 1) if (right[j] === term) times += 1;
    if (times === 0) continue;
    for (let j = b.from; j < b.to; j += 1) {
      if (right[j] !== term) continue;
      const shift = Math.abs((i - a.from) / (a.to - a.from) - (j - b.from) / (b.to - b.from));
      if (times > manyTimes && shift > 0.1) continue;
      options.push({ a: i, b: j, shift });
    }
  }
  return options.length < 2 ? options : oneToOne(options);
}

function oneToOne(options: Option[]): Anchor[] {
  options.sort((p, q) => p.shift - q.shift || p.a - q.a || p.b - q.b);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const anchors: Anchor[] = [];
  for (const option of options) {
    if (usedA.has(option.a) || usedB.has(option.b)) continue;
    usedA.add(option.a);
    usedB.add(option.b);
    anchors.push(option);
  }
  return anchors.sort((p, q) => p.a - q.a);
}
