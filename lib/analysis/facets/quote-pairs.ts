import type { Doc } from "../align/document";
import { stopWords } from "../lexicon/stop-words";
import { type QuotePiece, quotePieces } from "./quote-pieces";

const inEveryQuotation = 60; // pieces that hold a word from which on it finds no pairs

const paired = new WeakMap<readonly Doc[], [QuotePiece, QuotePiece][]>();

/** The pieces of quotations in different sources that share a word of substance, or whose neighbours do. */
export function piecePairs(docs: readonly Doc[]): [QuotePiece, QuotePiece][] {
  const known = paired.get(docs) ?? pairUp(docs.flatMap(quotePieces));
  paired.set(docs, known);
  return known;
}

function pairUp(pieces: readonly QuotePiece[]): [QuotePiece, QuotePiece][] {
  const index = new Map<string, QuotePiece[]>();
  for (const piece of pieces) {
    for (const word of new Set([...piece.words, ...piece.before])) {
      if (!stopWords.has(word)) index.set(word, [...(index.get(word) ?? []), piece]);
    }
  }
  // Two quotations that begin at one word are one piece here.
  const places = new Map<string, number>();
  const placeOf = new Map(
    pieces.map((piece) => {
      const key = `${piece.doc.index}:${piece.from}`;
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      return [piece, place] as const;
    }),
  );
  const pairs = new Map<number, [QuotePiece, QuotePiece]>();
  for (const list of index.values()) {
    if (list.length > inEveryQuotation) continue;
    for (const p of list)
      for (const q of list)
        if (p.doc.index < q.doc.index)
          pairs.set((placeOf.get(p) ?? 0) * places.size + (placeOf.get(q) ?? 0), [p, q]);
  }
  return [...pairs.values()];
}

/** 0..1: twice the shared words over all words, each place counted once. */
export function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
