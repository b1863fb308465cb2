"use client";

import { type SetStateAction, useCallback, useState } from "react";

/**
 * A state that belongs to `of` (the id of a claim, say) in a component that stays while it shows one after another. With
 * another one it begins anew, before anything is painted. A setter goes with the one that it was made for: an answer
 * that comes late changes nothing of the next one's.
 */
export function useStateOf<Value>(
  of: string,
  initial: Value,
): readonly [Value, (next: SetStateAction<Value>) => void] {
  const [held, setHeld] = useState({ of, value: initial });
  const isOwn = held.of === of;
  if (!isOwn) setHeld({ of, value: initial });
  const set = useCallback(
    (next: SetStateAction<Value>) =>
      setHeld((before) => {
        if (before.of !== of) return before;
        const value = typeof next === "function" ? (next as (value: Value) => Value)(before.value) : next;
        return Object.is(value, before.value) ? before : { of, value };
      }),
    [of],
  );
  return [isOwn ? held.value : initial, set];
}
