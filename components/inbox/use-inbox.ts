"use client";

import { useEffect, useRef } from "react";
import useSWR from "swr";
import { get, patch } from "@/components/live/api";
import { useInboxEvents } from "@/components/live/events";
import { useFailure } from "@/components/live/use-failure";
import { showFailure } from "@/components/ui/toast";
import type { InboxView } from "@/lib/stories/view";

const pause = 250; // milliseconds: several lines may come at once

/** The viewer's inbox, read again when something comes into it; all that show it share one answer. */
export function useInbox(initial?: InboxView) {
  const failure = useFailure();
  const { data, mutate } = useSWR("inbox", (path) => get<InboxView>(path), {
    fallbackData: initial,
    revalidateOnMount: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useInboxEvents(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void mutate();
    }, pause);
  });
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
