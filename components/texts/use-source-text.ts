"use client";

import useSWR from "swr";
import { claimsKey, readClaims } from "@/components/claims/claim-list";
import { get } from "@/components/live/api";
import { useChanges } from "@/components/live/use-changes";
import { useLoaded } from "@/components/live/use-loaded";
import type { AnnotationView, ClaimRow, MarkedSource } from "@/lib/claims/view";

const readNotes = (path: string): Promise<readonly AnnotationView[]> =>
  get<{ items: AnnotationView[] }>(path).then(({ items }) => items);

/** Everything that the full text shows, kept fresh while others work. */
export function useSourceText(storyId: string, loaded: MarkedSource, loadedNotes: readonly AnnotationView[]) {
  const story = `stories/${storyId}`;
  const source = useLoaded<MarkedSource>(`${story}/sources/${loaded.id}`, loaded, get);
  const notes = useLoaded(`${story}/annotations`, loadedNotes, readNotes);
  const refresh = () => {
    void source.mutate();
    void notes.mutate();
  };
  useChanges(storyId, refresh);
  return { source: source.data, notes: notes.data, refresh };
}

/** The story's claims, read when somebody wants to add words to one of them; undefined until they are there. */
export function useClaimChoices(storyId: string): readonly ClaimRow[] | undefined {
  const { data } = useSWR(claimsKey(storyId), readClaims);
  return data?.items;
}
