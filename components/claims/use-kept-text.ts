"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * A text that is being written, kept in this browser until it is sent or emptied: a reload, a lost connection or a
 * look at another claim loses nothing. Read after the first render, since the server knows nothing of it.
 */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState("");
  const name = `variorum ${key}`;
  useEffect(() => {
    try {
      setText(localStorage.getItem(name) ?? "");
    } catch {
      // a browser that keeps nothing: what is written lives as long as the page
    }
  }, [name]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === "") localStorage.removeItem(name);
        else localStorage.setItem(name, next);
      } catch {
        // see above
      }
    },
    [name],
  );
  return [text, write];
}
