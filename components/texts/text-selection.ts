"use client";

import { type RefObject, useEffect, useState } from "react";
import { exactOffset, trimmed } from "./display";

/** Words that a person has selected: where they stand in the exact text, and where on the screen. */
export interface SelectedWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Where the selection ends on the screen, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/**
 * How many characters of the text stand before a place in the page. `root` holds the displayed text and nothing
 * else, so the characters before the place are those of a range from its start.
 */
function shownBefore(root: Node, container: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(container, offset);
  return range.toString().length;
}

/** The selection within the text at this moment, or null. White space at its ends is left out. */
function readSelection(root: HTMLElement | null, text: string): SelectedWords | null {
  const selection = window.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = exactOffset(text, shownBefore(root, range.startContainer, range.startOffset));
  const end = exactOffset(text, shownBefore(root, range.endContainer, range.endOffset));
  const found = trimmed(text, start, end);
  if (!found) return null;
  const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return { ...found, words: text.slice(found.start, found.end), x: rect.right, y: rect.bottom };
}

/**
 * The selection as a key or button finds it: it may come before the next frame has followed the selection. What was
 * followed counts only as long as its words stand there: a newer text may have come since.
 */
export function selectionNow(
  root: HTMLElement | null,
  text: string,
  followed: SelectedWords | null,
): SelectedWords | null {
  const isThere = followed && text.slice(followed.start, followed.end) === followed.words;
  return readSelection(root, text) ?? (isThere ? followed : null);
}

/** What is selected in the text, followed while it changes; settled means that no button is held down. */
export function useTextSelection(root: RefObject<HTMLElement | null>, text: string): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let isHeld = false;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // In a field the page's selection is the field's own: what was selected in the text stays.
        if (document.activeElement?.closest("[role=toolbar], [role=dialog]")) return;
        if (!isHeld && root.current) setSelected(readSelection(root.current, text));
      });
    };
    const down = (event: PointerEvent) => {
      isHeld = event.button === 0 && root.current?.contains(event.target as Node) === true;
    };
    const up = () => {
      isHeld = false;
      read();
    };
    document.addEventListener("selectionchange", read);
    window.addEventListener("pointerdown", down);
    window.addEventListener("pointerup", up);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", read);
      window.removeEventListener("pointerdown", down);
      window.removeEventListener("pointerup", up);
    };
  }, [root, text]);
  return selected;
}

/**
 * Selecting by keyboard in a text that nobody can type in: an arrow takes the next word, with Shift the selection
 * grows by words, or by lines up and down. Returns true when the key was one of these.
 */
export function selectByKey(root: HTMLElement, key: string, extend: boolean): boolean {
  const selection = window.getSelection();
  if (!selection) return false;
  const direction = key === "ArrowRight" || key === "ArrowDown" ? "forward" : "backward";
  const isLine = key === "ArrowUp" || key === "ArrowDown";
  if (!isLine && key !== "ArrowLeft" && key !== "ArrowRight") return false;
  if (isLine && !extend) return false; // the page scrolls
  if (selection.rangeCount === 0 || !root.contains(selection.anchorNode)) selection.collapse(root, 0);
  if (extend) {
    selection.modify("extend", direction, isLine ? "line" : "word");
    return true;
  }
  if (direction === "forward") selection.collapseToEnd();
  else {
    selection.collapseToStart();
    selection.modify("move", "backward", "word");
  }
  selection.modify("extend", "forward", "word");
  return true;
}
