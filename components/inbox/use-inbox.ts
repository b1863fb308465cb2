"use client";

import useSWR, { mutate as mutateKey } from "swr";
import { get, patch } from "@/components/live/api";
import { useInboxEvents } from "@/components/live/events";
import { useFailure } from "@/components/live/use-failure";
import { beforeReading } from "@/components/live/use-soon";
import { showFailure } from "@/components/ui/toast";
import type { InboxView } from "@/lib/stories/view";

let soon: ReturnType<typeof setTimeout> | undefined;

// Once for several lines that come at once. No page's own pause: what came while one was left is read on the next,
// which shows what was kept until then.
function readSoon(): void {
  if (soon !== undefined) return;
  soon = setTimeout(() => {
    soon = undefined;
    void mutateKey("inbox");
  }, beforeReading());
}

/** The viewer's inbox, read again when something comes into it; all that show it share one answer. */
export function useInbox(initial?: InboxView) {
  const failure = useFailure();
  const { data, mutate } = useSWR("inbox", (path) => get<InboxView>(path), {
    fallbackData: initial,
    revalidateOnMount: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  useInboxEvents(readSoon);
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
