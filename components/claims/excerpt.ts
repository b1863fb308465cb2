import type { ReadingView } from "@/lib/claims/view";

/** A piece of a text: `text` begins at the offset `start` of the whole. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Words of the sentence are left out before it, after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * As much of a reading's sentence as fits into `most` characters with its first words in sight: whole words, cut at
 * the end first, then at the beginning. A sentence that fits is left whole.
 */
export function excerpt({ sentence, spans }: Pick<ReadingView, "sentence" | "spans">, most: number): Piece {
  const { start, text } = sentence;
  const whole: Piece = { start, text, isCutBefore: false, isCutAfter: false };
  if (text.length <= most) return whole;
  const first = spans.find((span) => span.state !== "orphaned");
  const from = Math.max(0, (first?.start ?? start) - start);
  const to = Math.min(text.length, (first?.end ?? start) - start);
  // What is read before the words matters more than what comes after them: it says whose they are.
  const before = Math.min(from, Math.max(0, Math.floor((most - (to - from)) * 0.6)));
  const begin = wordAt(text, from - before, from);
  const end = wordEnd(text, Math.max(to, Math.min(text.length, begin + most)), to);
  return {
    start: start + begin,
    text: text.slice(begin, end),
    isCutBefore: begin > 0,
    isCutAfter: end < text.length,
  };
}

/** The first beginning of a word from `at` on, at most `limit`; `at` itself where no space divides the words. */
function wordAt(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(0, limit).indexOf(" ", at - 1);
  return space === -1 ? whole(text, at) : space + 1;
}

/** The last end of a word up to `at`, at least `limit`; `at` itself where no space divides the words. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space >= limit && space > 0 ? space : whole(text, Math.max(at, limit));
}

/** The place, or the one before it where it would cut a character in two. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);
