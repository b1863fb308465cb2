"use client";

import { useCallback, useState } from "react";
import useSWR, { preload, useSWRConfig } from "swr";
import { get } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import type { ClaimList, ClaimView } from "@/lib/claims/view";
import { claimsKey, readClaims } from "./claim-list";
import { keepPlaces } from "./queue";

/** Where a claim is read, and under which it is kept in this page's memory. */
export const claimKey = (storyId: string, claimId: string): string => `${claimsKey(storyId)}/${claimId}`;

const readClaim = (key: string) => get<ClaimView>(key);

/** The story's claims in the places where the reader saw them first, kept fresh while others work. */
export function useClaims(storyId: string, loaded: ClaimList) {
  const { data = loaded, mutate } = useSWR(claimsKey(storyId), readClaims, {
    fallbackData: loaded,
    revalidateOnMount: false,
  });
  const fresh = data.items;
  const [shown, setShown] = useState(() => loaded.items.map((claim) => claim.id));
  useStoryEvents(storyId, () => void mutate());
  const { claims, added } = keepPlaces(shown, fresh);
  return {
    claims,
    added,
    /** Sigla of the sources, in the order of the claims' cells. */
    sigla: data.sources,
    showAdded: () => setShown(fresh.map((claim) => claim.id)),
    /** Lets a claim stand right after another one: the part that was split off beside what it came from. */
    place: (claimId: string, after: string) =>
      setShown((before) => {
        if (before.includes(claimId)) return before;
        const at = before.indexOf(after) + 1;
        return [...before.slice(0, at), claimId, ...before.slice(at)];
      }),
    refresh: () => void mutate(),
  };
}

/** One claim in full, read again when the story changes. `loaded` is what the page came with. */
export function useClaim(storyId: string, claimId: string | null, loaded: ClaimView | null) {
  const key = claimId === null ? null : claimKey(storyId, claimId);
  const { data, error, mutate } = useSWR<ClaimView, unknown>(key, readClaim, {
    fallbackData: loaded !== null && loaded.id === claimId ? loaded : undefined,
    revalidateOnMount: loaded === null || loaded.id !== claimId,
  });
  useStoryEvents(storyId, () => void mutate());
  return { claim: data ?? null, error, retry: () => void mutate() };
}

/** A function that takes a claim as the server answered it into the page's memory. */
export function useTakeClaim(storyId: string): (claim: ClaimView) => void {
  const { mutate } = useSWRConfig();
  return useCallback(
    (claim) => {
      void mutate(claimKey(storyId, claim.id), claim, { revalidate: false });
      void mutate<ClaimList>(
        claimsKey(storyId),
        (list) =>
          list && {
            ...list,
            items: list.items.some((row) => row.id === claim.id)
              ? list.items.map((row) => (row.id === claim.id ? claim : row))
              : [...list.items, claim],
          },
        { revalidate: false },
      );
    },
    [mutate, storyId],
  );
}

/** A function that reads a claim ahead, so that it shows at once when it is opened. */
export function usePrefetch(storyId: string): (claimId: string | undefined) => void {
  const { cache } = useSWRConfig();
  return useCallback(
    (claimId) => {
      if (claimId === undefined) return;
      const key = claimKey(storyId, claimId);
      if (cache.get(key)?.data === undefined) void preload(key, readClaim);
    },
    [cache, storyId],
  );
}
