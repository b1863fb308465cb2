import type { ReactNode } from "react";
import { display } from "./display";
import { segments } from "./segments";

/** A range of the text and the classes of the characters in it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** Words that differ are also said to be so: `strong`. */
  readonly strong?: boolean;
}

/**
 * A passage with marks that may overlap. `text` begins at the offset `from` of the whole text, in which the marks
 * are given (UTF-16 code units).
 */
export function MarkedText({
  text,
  from,
  marks,
}: {
  text: string;
  from: number;
  marks: readonly Mark[];
}): ReactNode {
  return segments(from, from + text.length, marks).map(({ start, end, covering }) => {
    const words = display(text, start - from, end - from);
    const over = covering.flatMap((index) => marks[index] ?? []);
    if (over.length === 0) return words;
    const Element = over.some((mark) => mark.strong) ? "strong" : "span";
    return (
      <Element key={start} className={over.map((mark) => mark.className).join(" ")}>
        {words}
      </Element>
    );
  });
}
