import { type Span, span } from "@/lib/text/span";
import type { TextReading } from "./model";

/** The sentence (or the sentences, when the span runs over several) that holds the span, for showing it in context. */
export function sentenceAround(
  { sentences, text }: Pick<TextReading, "sentences" | "text">,
  { start, end }: Span,
): Span {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const first = touched[0];
  const last = touched.at(-1);
  if (first && last) return span(Math.min(first.start, start), Math.max(last.end, end));
  return span(Math.max(0, start), Math.min(text.length, Math.max(start, end)));
}
