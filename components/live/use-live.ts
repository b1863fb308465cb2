"use client";

import { useCallback } from "react";
import { get } from "./api";
import { useEvents } from "./events";
import { useLoaded } from "./use-loaded";
import { beforeReading, useSoon } from "./use-soon";

/**
 * What the page was rendered with, kept fresh: read again through the API when the story (or, with `null`, any
 * story) changes. Components that name the same path share one answer. `replace` shows what a write answered.
 * `initial` is the very object that the server handed over: another one counts as news.
 */
export function useLive<Data extends object>(
  path: string,
  initial: Data,
  storyId: string | null,
): { data: Data; reload: () => Promise<void>; replace: (data: Data) => void } {
  const { data, mutate } = useLoaded<Data>(path, initial, get);
  // A run tells its progress more often than anybody can read.
  const readSoon = useSoon(() => void mutate(), beforeReading);
  useEvents((change) => {
    if (storyId === null || change.storyId === storyId || change.storyId === "*") readSoon();
  });

  return {
    data,
    reload: useCallback(async () => void (await mutate()), [mutate]),
    replace: useCallback((next: Data) => void mutate(next, { revalidate: false }), [mutate]),
  };
}
