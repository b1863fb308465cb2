"use client";

import { useEffect, useState } from "react";

const pause = 150; // milliseconds: who goes through claims by key is on the next one before

/**
 * The value once it has stood for a moment; null until then. For what is asked of the server about the claim that is open:
 * the claim is painted first, and those that one only passes are not asked about.
 */
export function useSettled<Value extends string>(value: Value): Value | null {
  const [settled, setSettled] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value ? value : null;
}
