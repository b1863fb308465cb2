import type { Span } from "@/lib/text/span";
import { type RawSentence, splitSentences } from "@/lib/text/split-sentences";

// A page without a full stop is one "sentence": the reader gets this much around the words.
const widest = 600;

/** A text with its sentences, split once for all the readings in it. */
export interface SentencedText {
  readonly text: string;
  readonly sentences: readonly RawSentence[];
}

export const sentenced = (text: string): SentencedText => ({ text, sentences: splitSentences(text) });

/** The sentence, or the run of sentences, that holds the span; the span itself where no sentence does. */
export function sentenceAround({ text, sentences }: SentencedText, span: Span): Span & { text: string } {
  let { start, end } = span;
  for (const sentence of sentences) {
    if (sentence.start >= span.end) break;
    if (sentence.end <= span.start) continue;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
  }
  start = Math.max(start, span.start - widest);
  end = Math.min(end, span.end + widest);
  return { start, end, text: text.slice(start, end) };
}
