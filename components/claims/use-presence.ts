"use client";

import { useEffect, useState } from "react";
import useSWR from "swr";
import { get, put } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import { randomKey } from "@/components/live/random-key";
import { useSoon } from "@/components/live/use-soon";
import type { PresenceView } from "@/lib/stories/view";

const again = 20_000; // milliseconds; the server forgets a page that was silent for 50 seconds

const pause = 150; // milliseconds: the claim is painted first, and one that is only passed is not spoken of

// Each who is here hears of each step of all others: with three people one reads at once, with fifty some seconds later.
const least = 300; // milliseconds
const moreForEach = 60;

const nobody: readonly PresenceView[] = [];

/** Says that this page is on the claim, and who else has the story open. Nobody is told anything while it fails. */
export function usePresence(storyId: string, claim: number | null): readonly PresenceView[] {
  const path = `stories/${storyId}/presence`;
  const [page] = useState(randomKey);
  const { data, mutate } = useSWR(
    path,
    (key) => get<{ items: PresenceView[] }>(key).then(({ items }) => items),
    {
      revalidateOnMount: false,
      revalidateOnFocus: false,
    },
  );
  const readSoon = useSoon(
    () => void mutate(),
    () => least + moreForEach * (data?.length ?? 0),
  );
  useStoryEvents(storyId, readSoon, true);
  useEffect(() => {
    const say = () => {
      put<{ items: PresenceView[] }>(path, { page, claim }).then(
        ({ items }) => void mutate(items, { revalidate: false }),
        () => undefined, // a lost connection is shown by the page's own banner
      );
    };
    const first = setTimeout(say, pause);
    const timer = setInterval(say, again);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [path, page, claim, mutate]);
  useEffect(() => {
    const go = () => {
      // Outlives the page; where it does not arrive the page is forgotten by itself.
      void fetch(`/api/v1/${path}`, {
        method: "DELETE",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ page }),
      }).catch(() => undefined);
    };
    window.addEventListener("pagehide", go);
    return () => {
      window.removeEventListener("pagehide", go);
      go();
    };
  }, [path, page]);
  return data ?? nobody;
}

/** The names of those who have the claim open. */
export const namesOn = (others: readonly PresenceView[], number: number): string =>
  others
    .filter(({ claims }) => claims.includes(number))
    .map(({ name }) => name)
    .join(", ");
