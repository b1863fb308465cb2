"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * One and the same function for as long as the component lives, which does what `act` does in its newest rendering: for
 * parts that would be rendered anew for each new function. To be called in answer to events, never while rendering.
 */
export function useStable<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
