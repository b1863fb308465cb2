"use client";

import { goingOn } from "./change";
import { useStoryEvents } from "./events";
import { beforeReading, useSoon } from "./use-soon";

/** Calls `read` a moment after something in the story changed: once for several changes, and not for a run that goes on. */
export function useChanges(storyId: string, read: () => void): void {
  const readSoon = useSoon(read, beforeReading);
  useStoryEvents(storyId, ({ what }) => {
    if (what !== goingOn) readSoon();
  });
}
