"use client";

import { useCallback, useEffect, useState } from "react";
import { usePersonId } from "@/components/live/person";

/**
 * A text that is being written, kept in this browser until it is sent or is again what it began as: a reload, a lost
 * connection or a look at another claim loses nothing. `initial` is what it begins as; until a person writes, the text
 * follows it. What is kept is read after the first render, since the server knows nothing of it; it is kept for the
 * person who writes, and no other.
 */
export function useKeptText(key: string, initial = ""): readonly [string, (text: string) => void] {
  const [written, setWritten] = useState<string | null>(null);
  const name = `variorum ${usePersonId()} ${key}`;
  useEffect(() => {
    try {
      setWritten(localStorage.getItem(name));
    } catch {
      // a browser that keeps nothing: what is written lives as long as the page
    }
  }, [name]);
  const write = useCallback(
    (next: string) => {
      setWritten(next === initial ? null : next);
      try {
        if (next === initial) localStorage.removeItem(name);
        else localStorage.setItem(name, next);
      } catch {
        // see above
      }
    },
    [name, initial],
  );
  return [written ?? initial, write];
}
