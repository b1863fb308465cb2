import type { QuotePiece } from "./quote-pieces";

const short = 12; // words: a rendering up to here is shown whole
const margin = 3; // words shown on each side of what differs in a longer one

/** The tokens [from, to) of each piece that show how they differ: all of a short one, else the words that differ. */
export function differingRegions(p: QuotePiece, q: QuotePiece): [a: [number, number], b: [number, number]] {
  const [left, right] = [wordIndices(p), wordIndices(q)];
  let head = 0;
  while (head < Math.min(p.words.length, q.words.length) && p.words[head] === q.words[head]) head += 1;
  let tail = 0;
  const room = Math.min(p.words.length, q.words.length) - head;
  while (tail < room && p.words.at(-1 - tail) === q.words.at(-1 - tail)) tail += 1;
  return [regionOf(p, left, head, p.words.length - tail), regionOf(q, right, head, q.words.length - tail)];
}

function wordIndices(piece: QuotePiece): number[] {
  const found: number[] = [];
  for (let i = piece.from; i < piece.to; i += 1)
    if (/[\p{L}\p{N}]/u.test(piece.doc.tokens[i]?.norm ?? "")) found.push(i);
  return found;
}

function regionOf(piece: QuotePiece, words: readonly number[], from: number, to: number): [number, number] {
  if (words.length <= short || to - from >= words.length) return [piece.from, piece.to];
  const first = words[Math.max(0, from - margin)] ?? piece.from;
  const last = words[Math.min(words.length, Math.max(to, from) + margin) - 1] ?? piece.to - 1;
  return [first, last + 1];
}
