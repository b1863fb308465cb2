import { type Span, sliceSpan } from "./span";

/** A span's exact words with their surroundings, as stored with an annotation (W3C TextQuoteSelector + position). */
export interface TextQuoteSelector extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a selector stands in a text: where it was, elsewhere, or nowhere. */
export type FoundQuote =
  | { readonly state: "placed" | "moved"; readonly span: Span }
  | { readonly state: "orphaned"; readonly span: null };

const contextLength = 32; // as much as a reader needs to tell two places apart, and no more of the text than that
const prefixWeight = 20;
const suffixWeight = 20;
const positionWeight = 2; // nearness decides only between equal surroundings
const maxPlaces = 2000; // a one-letter quote in a long text: look no further

/** The selector of a span of the text. Throws RangeError when the span is empty or lies outside. */
export function selectorOf(text: string, span: Span): TextQuoteSelector {
  const exact = sliceSpan(text, span);
  if (exact === "") throw new RangeError(`Span ${span.start}-${span.end} is empty`);
  return {
    start: span.start,
    end: span.end,
    exact,
    prefix: text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: text.slice(span.end, span.end + contextLength),
  };
}

/**
 * Where the quoted words stand in a text that may have changed: at their old place with their old surroundings
 * ("placed"), else at the best other place ("moved"), else nowhere. Two places that fit equally well are no place:
 * a span is never moved on a guess.
 */
export function findSelector(text: string, selector: TextQuoteSelector): FoundQuote {
  const { start, end, exact } = selector;
  if (exact === "") return { state: "orphaned", span: null };
  if (text.slice(start, end) === exact && contextScore(text, start, selector) === 1) {
    return { state: "placed", span: { start, end } };
  }
  let best = -1;
  let bestScore = -1;
  let tie = false;
  let at = text.indexOf(exact);
  for (let seen = 0; at >= 0 && seen < maxPlaces; seen += 1, at = text.indexOf(exact, at + 1)) {
    const nearness = 1 - Math.min(1, Math.abs(at - start) / Math.max(1, text.length));
    const score =
      contextScore(text, at, selector) * (prefixWeight + suffixWeight) + nearness * positionWeight;
    if (score > bestScore + 1e-9) {
      [best, bestScore] = [at, score];
      tie = false;
    } else if (Math.abs(score - bestScore) <= 1e-9) tie = true;
  }
  if (best < 0 || tie) return { state: "orphaned", span: null };
  return { state: best === start ? "placed" : "moved", span: { start: best, end: best + exact.length } };
}

/** 0..1: how much of the stored surroundings stands around this place. */
function contextScore(text: string, at: number, { exact, prefix, suffix }: TextQuoteSelector): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after += 1;
  const share = (same: number, all: number): number => (all === 0 ? 1 : same / all);
  return (
    (share(before, prefix.length) * prefixWeight + share(after, suffix.length) * suffixWeight) /
    (prefixWeight + suffixWeight)
  );
}
