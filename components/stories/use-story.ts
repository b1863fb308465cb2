"use client";

import { useLive } from "@/components/live/use-live";
import type { StoryView } from "@/lib/stories/view";

/** The head of a story, kept fresh and shared by all that show it. */
export function useStory(initial: StoryView) {
  const { data, reload, replace } = useLive(`stories/${initial.id}`, initial, initial.id);
  return { story: data, reload, replace };
}
