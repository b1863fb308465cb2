"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Message } from "./toast-region";

const load = () => import("./toast-region");
const ToastRegion = dynamic(() => load().then((module) => module.ToastRegion), { ssr: false });

const retryAfter = 2_000; // milliseconds
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

/**
 * Where toasts appear: once, in the root of the workbench. Its code comes right after the page, so that it is there when
 * the connection is lost; where it was lost before, it is asked for again until it is there.
 */
export function Toasts() {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const fetchCode = () => {
      load().then(
        () => setThere(true),
        () => {
          timer = setTimeout(fetchCode, retryAfter);
        },
      );
    };
    fetchCode();
    return () => clearTimeout(timer);
  }, []);
  return isThere && <ToastRegion />;
}
