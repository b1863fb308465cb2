"use client";

import { useRef } from "react";

/**
 * Does one piece of work after the other, in the order in which they were asked for, and `settle` when none is left:
 * who presses a key three times has moved a source by three places, and sees no state between. Both answer for their own
 * failures: what rejects would hold up all that comes after it.
 */
export function useInTurn(): (work: () => Promise<void>, settle: () => Promise<void>) => Promise<void> {
  const waiting = useRef(0);
  const last = useRef(Promise.resolve());
  return (work, settle) => {
    waiting.current++;
    last.current = last.current.then(work).finally(() => {
      waiting.current--;
      return waiting.current === 0 ? settle() : undefined;
    });
    return last.current;
  };
}
