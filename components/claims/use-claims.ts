"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useSWRConfig } from "swr";
import { get } from "@/components/live/api";
import { goingOn } from "@/components/live/change";
import { useStoryEvents } from "@/components/live/events";
import { useLoaded } from "@/components/live/use-loaded";
import { beforeReading, useSoon } from "@/components/live/use-soon";
import { useStable } from "@/components/ui/use-stable";
import type { ClaimList, ClaimView } from "@/lib/claims/view";
import { claimsKey, readClaims, readSome } from "./claim-list";
import { ClaimMemory, type KeptClaim } from "./claim-memory";
import { ListReads } from "./list-reads";
import { keepPlaces } from "./queue";

/** Where a claim is read and written. */
export const claimKey = (storyId: string, claimId: string): string => `${claimsKey(storyId)}/${claimId}`;

/** The claims that the page has read, for all that show or change one. */
export const Memory = createContext<ClaimMemory | null>(null);

/** The story's claims in the places where the reader saw them first, kept fresh while others work. */
export function useClaims(storyId: string, loaded: ClaimList) {
  const { data, mutate } = useLoaded(claimsKey(storyId), loaded, readClaims);
  const fresh = data.items;
  const [shown, setShown] = useState(() => loaded.items.map((claim) => claim.id));
  const now = useStable(() => data);
  const [reads] = useState(() => {
    const key = claimsKey(storyId);
    return new ListReads({
      now,
      readAll: () => readClaims(key),
      readSome: (ids) => readSome(key, ids),
      put: (change) => mutate((before) => change(before ?? now()), { revalidate: false }),
    });
  });
  const readSoon = useSoon(() => void reads.read(), beforeReading);
  useStoryEvents(storyId, ({ what, claims }) => {
    if (what === goingOn) return;
    reads.note(claims);
    readSoon();
  });
  const { claims, added } = useMemo(() => keepPlaces(shown, fresh), [shown, fresh]);
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
    refresh: () => {
      reads.note();
      void reads.read();
    },
  };
}

/** The memory of a page that begins with `loaded`, told of every change in the story. */
export function useClaimMemory(storyId: string, loaded: ClaimView | null): ClaimMemory {
  const [memory] = useState(
    () => new ClaimMemory((claimId) => get<ClaimView>(claimKey(storyId, claimId)), loaded),
  );
  useStoryEvents(storyId, ({ what, claims }) => {
    if (what !== goingOn) memory.changed(claims);
  });
  useEffect(() => {
    // A computer that slept has heard nothing.
    const look = () => document.visibilityState === "visible" && memory.changed();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      memory.close();
    };
  }, [memory]);
  return memory;
}

/** The claim that is open, as far as it is read. */
export function useClaim(memory: ClaimMemory, claimId: string | null): KeptClaim {
  const look = () => memory.of(claimId);
  useEffect(() => memory.open(claimId), [memory, claimId]);
  return useSyncExternalStore(memory.subscribe, look, look);
}

/** Reads claims that may be opened next, so that they show at once. */
export function useLookAhead(memory: ClaimMemory, claimIds: readonly string[]): void {
  const ahead = claimIds.join(" ");
  useEffect(() => {
    // The open one is painted first.
    const timer = setTimeout(() => memory.lookAhead(ahead.split(" ").filter(Boolean)));
    return () => clearTimeout(timer);
  }, [memory, ahead]);
}

/** Functions that take claims as the server answered them into what the page knows: after a write, a correction. */
export function useClaimAnswers(storyId: string) {
  const { mutate } = useSWRConfig();
  const memory = useContext(Memory);
  const list = useCallback(
    (claim: ClaimView) =>
      void mutate<ClaimList>(
        claimsKey(storyId),
        (before) =>
          before && {
            ...before,
            items: before.items.some((row) => row.id === claim.id)
              ? before.items.map((row) =>
                  row.id === claim.id && row.rowVersion <= claim.rowVersion ? claim : row,
                )
              : [...before.items, claim],
          },
        { revalidate: false },
      ),
    [mutate, storyId],
  );
  return useMemo(
    () => ({
      /** A write that concerns this claim alone. */
      take: (claim: ClaimView) => {
        memory?.take(claim);
        list(claim);
      },
      /** A correction, which may have changed others, too. */
      corrected: (claims: readonly ClaimView[]) => {
        memory?.corrected(claims);
        for (const claim of claims) list(claim);
      },
    }),
    [memory, list],
  );
}
