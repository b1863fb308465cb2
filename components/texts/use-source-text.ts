"use client";

import useSWR from "swr";
import { claimsKey, readClaims } from "@/components/claims/claim-list";
import { get } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import type { AnnotationView, ClaimRow, MarkedSource } from "@/lib/claims/view";

/** Everything that the full text shows, kept fresh while others work. */
export function useSourceText(storyId: string, loaded: MarkedSource, loadedNotes: readonly AnnotationView[]) {
  const story = `stories/${storyId}`;
  const still = { revalidateOnMount: false, revalidateIfStale: false } as const;
  const source = useSWR(`${story}/sources/${loaded.id}`, (path) => get<MarkedSource>(path), {
    fallbackData: loaded,
    ...still,
  });
  const notes = useSWR(
    `${story}/annotations`,
    (path) => get<{ items: AnnotationView[] }>(path).then(({ items }) => items),
    { fallbackData: [...loadedNotes], ...still },
  );
  const refresh = () => {
    void source.mutate();
    void notes.mutate();
  };
  useStoryEvents(storyId, refresh);
  return { source: source.data ?? loaded, notes: notes.data ?? [], refresh };
}

/** The story's claims, read when somebody wants to add words to one of them; undefined until they are there. */
export function useClaimChoices(storyId: string): readonly ClaimRow[] | undefined {
  const { data } = useSWR(claimsKey(storyId), readClaims);
  return data?.items;
}
