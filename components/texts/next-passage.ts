"use client";

import { useEffect, useRef } from "react";
import type { Span } from "@/lib/text/span";
import { rangeOf } from "./text-range";

/** The first of the passages that begins at or after a place of the text; after the last comes the first. */
export function passageAfter(passages: readonly Span[], place: number): Span | undefined {
  return passages.find(({ start }) => start >= place) ?? passages[0];
}

/** Selects a passage of the text in `root`, in sight a third down the pane that scrolls. */
export function selectPassage(
  pane: HTMLElement | null,
  root: HTMLElement,
  text: string,
  passage: Span,
): void {
  const range = rangeOf(root, text, passage.start, passage.end);
  root.focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  const top = range.getBoundingClientRect().top - (pane?.getBoundingClientRect().top ?? 0);
  pane?.scrollBy({ top: top - pane.clientHeight / 3 });
}

/** Calls `go` when `a` is pressed anywhere but in a field, a dialog or a menu; `target` is where the focus is. */
export function useNextPassageKey(go: (target: Element) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "a" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target } = event;
      if (!(target instanceof Element)) return;
      if (target.closest("input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]")) return;
      event.preventDefault();
      latest.current(target);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
