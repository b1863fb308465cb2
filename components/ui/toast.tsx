"use client";

import type { Message } from "./toast-region";
import { useLater } from "./use-later";

const load = () => import("./toast-region");

const plainTime = 5_000; // milliseconds; React Aria's least for a toast that a screen reader can finish
const undoTime = 20_000; // long enough to notice a mistake and reach the button, whatever one reads the screen with

/** Says that something is done, with a way to take it back. */
export function showToast(text: string, options: { undo?: () => void } = {}): void {
  add({ text, tone: "plain", undo: options.undo }, options.undo ? undoTime : plainTime);
}

/** Says that something failed; it stays until it is closed. */
export function showFailure(text: string): void {
  add({ text, tone: "danger" });
}

// What is said for the moment, oldest first. One that is covered waits and would come back when it is no longer news.
const said: string[] = [];
const mostSaid = 2;

function add(message: Message, timeout?: number) {
  void load().then(({ queue }) => {
    const key = queue.add(message, { timeout });
    if (message.tone === "danger") return;
    said.push(key);
    for (const old of said.splice(0, said.length - mostSaid)) queue.close(old);
  });
}

/** Where toasts appear: once, in the root of the workbench. */
export function Toasts() {
  const region = useLater(load);
  return region && <region.ToastRegion />;
}
