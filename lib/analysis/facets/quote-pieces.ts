import { withoutAccents } from "@/lib/text/fold";
import type { Doc } from "../align/document";
import { isWord } from "../align/word";
import { stopWords } from "../lexicon/stop-words";
import type { QuotationMention, Strength } from "../model";
import { tokenRange } from "./phrase";
import { forceOf, strengthOf } from "./strength";

/** One sentence of a quotation, or the whole of a shorter one. */
export interface QuotePiece {
  readonly doc: Doc;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** All words, folded, without marks: what two renderings are compared by. */
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** Those of the distinct ones that carry substance. */
  readonly telling: ReadonlySet<string>;
  readonly speaker: string;
  /** Where the text names the speaker. */
  readonly by: QuotationMention["speaker"];
  /** How sure its words are. */
  readonly strength: Strength | null;
  /** How forceful the verb is that reports it. */
  readonly force: Strength | null;
  /** The words of the sentence before, inside quotation marks or not: a rendering can be known by its neighbour. */
  readonly before: readonly string[];
}

const shortestPiece = 1; // words; a word or two in marks is compared only where the words around it agree

/** The quotations of a document cut at their sentences, in order. */
export function quotePieces(doc: Doc): QuotePiece[] {
  const pieces: QuotePiece[] = [];
  for (const quote of doc.quotations) {
    const [from, to] = tokenRange(doc, quote.start, quote.end);
    let begin = from;
    for (let i = from; i <= to; i += 1) {
      const ends =
        i === to ||
        (i > from &&
          /^[.!?]$/u.test(doc.tokens[i]?.text ?? "") &&
          /^\p{Lu}/u.test(doc.tokens[i + 1]?.text ?? ""));
      if (!ends) continue;
      const piece = pieceOf(doc, begin, i, quote);
      if (piece) pieces.push(piece);
      begin = i + 1;
    }
  }
  return pieces;
}

function pieceOf(
  doc: Doc,
  begin: number,
  end: number,
  { speaker: by, verb }: QuotationMention,
): QuotePiece | null {
  let from = begin;
  let to = end;
  while (from < to && !isWord(doc.tokens, from)) from += 1;
  while (to > from && !isWord(doc.tokens, to - 1)) to -= 1;
  const words = wordsOf(doc, from, to);
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  if (!first || !last || words.length < shortestPiece) return null;
  const distinct = new Set(words);
  return {
    doc,
    from,
    to,
    start: first.start,
    end: last.end,
    words,
    distinct,
    telling: new Set([...distinct].filter((word) => !stopWords.has(word))),
    speaker: surname(by?.name ?? ""),
    by,
    strength: strengthOf(doc, from, to),
    force: forceOf(verb, doc.text),
    before: sentenceBefore(doc, from),
  };
}

function wordsOf(doc: Doc, from: number, to: number): string[] {
  return doc.tokens
    .slice(from, to)
    .filter((token) => /[\p{L}\p{N}]/u.test(token.norm))
    .map((token) => withoutAccents(token.pos === "AUX" ? token.norm : token.lemma));
}

function sentenceBefore(doc: Doc, from: number): string[] {
  let end = from;
  while (
    end > 0 &&
    !/^[.!?]$/u.test(doc.tokens[end - 1]?.text ?? "") &&
    doc.tokens[end - 1]?.sentence === doc.tokens[from]?.sentence
  )
    end -= 1;
  // Only a quotation that opens its sentence has a sentence before it that could be the same utterance.
  if (from - end > 2) return [];
  let begin = end - 1;
  while (
    begin > 0 &&
    doc.tokens[begin - 1]?.sentence === doc.tokens[end - 1]?.sentence &&
    !/^[.!?]$/u.test(doc.tokens[begin - 1]?.text ?? "")
  )
    begin -= 1;
  return wordsOf(doc, Math.max(0, begin), end);
}

const surname = (name: string): string => name.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
