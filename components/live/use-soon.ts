"use client";

import { useCallback, useEffect, useRef } from "react";
import { useStable } from "@/components/ui/use-stable";

/**
 * A function that acts once, a moment after the first of several calls: what many tell at once is read once. `pause`
 * answers the moment in milliseconds.
 */
export function useSoon(act: () => void, pause: () => number): () => void {
  const [actNow, pauseNow] = [useStable(act), useStable(pause)];
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      actNow();
    }, pauseNow());
  }, [actNow, pauseNow]);
}

const least = 100; // milliseconds
const spread = 400;

/**
 * The pause before what others changed is read again: another one for each page, so that fifty open pages do not ask in
 * the same instant, and short enough that the change is seen within a second.
 */
export const beforeReading = (): number => least + Math.random() * spread;
