"use client";

import useSWR from "swr";
import { get, patch } from "@/components/live/api";
import { useInboxEvents } from "@/components/live/events";
import { useFailure } from "@/components/live/use-failure";
import { beforeReading, useSoon } from "@/components/live/use-soon";
import { showFailure } from "@/components/ui/toast";
import type { InboxView } from "@/lib/stories/view";

/** The viewer's inbox, read again when something comes into it; all that show it share one answer. */
export function useInbox(initial?: InboxView) {
  const failure = useFailure();
  const { data, mutate } = useSWR("inbox", (path) => get<InboxView>(path), {
    fallbackData: initial,
    revalidateOnMount: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  useInboxEvents(useSoon(() => void mutate(), beforeReading)); // several lines may come at once
  return {
    inbox: data,
    mark: async (ids: readonly string[] | "all", isRead: boolean) => {
      try {
        await mutate(await patch<InboxView>("inbox", { ids, isRead }), { revalidate: false });
      } catch (error) {
        showFailure(failure(error));
      }
    },
  };
}
