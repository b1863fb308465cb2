"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Where a source was moved: one place towards the beginning or the end. */
export type Way = "up" | "down";

/**
 * Keeps the keyboard's focus on the button that moved a row: a browser drops it when the row changes its place, or when
 * the row has come to the end and its button can't be pressed any more; then the other one has it. Answers what to call
 * when a row, by the id in its `data-source`, is moved by the button with this `data-way`.
 */
export function useMovedFocus(table: RefObject<HTMLElement | null>): (id: string, way: Way) => void {
  const moved = useRef<{ readonly id: string; readonly way: Way } | null>(null);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const { id, way } = moved.current;
    const row = table.current?.querySelector(`[data-source="${id}"]`);
    const focused = document.activeElement;
    const isLost =
      !focused || focused === document.body || (row?.contains(focused) && focused.matches(":disabled"));
    if (!isLost) {
      if (!row?.contains(focused)) moved.current = null;
      return;
    }
    const button = (name: Way) =>
      row?.querySelector<HTMLButtonElement>(`[data-way="${name}"]:not(:disabled)`);
    (button(way) ?? button(way === "up" ? "down" : "up"))?.focus();
  });
  return (id, way) => {
    moved.current = { id, way };
  };
}
