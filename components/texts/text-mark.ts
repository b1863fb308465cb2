import type { TextMark } from "@/lib/claims/view";
import { segments } from "./segments";

/** A stretch of the text with the marks over it, the one that a click means first. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TextMark[];
  /** The marks that begin here: each mark is one stop of the Tab key, at its beginning. */
  readonly begins: boolean;
}

/** The whole text as stretches. Over one stretch the shorter mark comes first: it is the more precise one. */
export function stretches(
  length: number,
  marks: readonly TextMark[],
  selected: number | null,
): MarkedStretch[] {
  return segments(0, length, marks).map(({ start, end, covering }) => {
    const over = covering.flatMap((index) => marks[index] ?? []);
    over.sort(
      (a, b) =>
        Number(b.claimNumber === selected && selected !== null) -
          Number(a.claimNumber === selected && selected !== null) || a.end - a.start - (b.end - b.start),
    );
    return { start, end, marks: over, begins: over[0]?.start === start };
  });
}
