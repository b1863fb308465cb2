"use client";

import { type RefObject, useEffect } from "react";
import { rangeOf } from "./text-range";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Marks stretches of a text without touching its elements (CSS Custom Highlight API; `name` is styled in
 * globals.css). Where a browser lacks it, the bar beside the text and the button say the same.
 */
export function useHighlight(
  name: string,
  root: RefObject<HTMLDivElement | null>,
  text: string,
  stretches: readonly Stretch[],
  /** Changes when the text's elements do. */
  version: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges
  useEffect(() => {
    if (!root.current || !("highlights" in CSS)) return;
    const { current } = root;
    const ranges = stretches.map(({ start, end }) => rangeOf(current, text, start, end));
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, root, text, stretches, version]);
}
