/** A half-open range [start, end) in UTF-16 code units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from start to end. Throws RangeError when it is not a range of whole, non-negative offsets. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0) {
    throw new RangeError(`Span ${start}-${end} is not a range of whole offsets`);
  }
  if (end < start) throw new RangeError(`Span ${start}-${end} ends before it starts`);
  return { start, end };
}

/** The characters of the span. Throws RangeError when the span reaches past the text. */
export function sliceSpan(text: string, { start, end }: Span): string {
  if (start < 0 || end > text.length || end < start) {
    throw new RangeError(`Span ${start}-${end} does not lie in a text of ${text.length} characters`);
  }
  return text.slice(start, end);
}

/** How many characters two spans share; 0 when they only touch. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when the spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when the inner span lies within the outer one, borders included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, then by end: for sorting. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
