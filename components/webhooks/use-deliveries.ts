"use client";

import { useCallback, useEffect, useState } from "react";
import { get, post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import type { DeliveryPage, DeliveryView } from "@/lib/webhooks/view";

const pause = 2_000; // milliseconds between two looks while something is on its way

/** A webhook's messages; those that are on their way are looked after until they have arrived. */
export function useDeliveries(webhookId: string) {
  const failureOf = useFailure();
  const [items, setItems] = useState<readonly DeliveryView[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const path = `webhooks/${webhookId}`;

  const tried = async (work: () => Promise<void>) => {
    try {
      await work();
      setWrong(null);
    } catch (error) {
      setWrong(failureOf(error));
    }
  };

  /** The newest part, before those that were read further down. */
  const look = useCallback(async () => {
    const page = await get<DeliveryPage>(`webhooks/${webhookId}/deliveries`);
    const oldest = page.items.at(-1)?.number ?? 0;
    setItems((known) => [...page.items, ...(known ?? []).filter(({ number }) => number < oldest)]);
    setNext((known) => known ?? page.next);
  }, [webhookId]);

  const isUnderWay = items?.some(isDue) ?? true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tried` is new at every showing, and does the same
  useEffect(() => {
    if (items === null) void tried(look);
    if (!isUnderWay) return;
    const timer = setInterval(() => void tried(look), pause);
    return () => clearInterval(timer);
  }, [isUnderWay, look]);

  return {
    items,
    next,
    wrong,
    more: () =>
      tried(async () => {
        const page = await get<DeliveryPage>(`${path}/deliveries?before=${next}`);
        setItems((known) => [...(known ?? []), ...page.items]);
        setNext(page.next);
      }),
    again: ({ id }: DeliveryView) =>
      tried(async () => {
        await post(`${path}/deliveries/${id}/again`);
        await look();
      }),
    test: () =>
      tried(async () => {
        await post(`${path}/test`);
        await look();
      }),
  };
}

// What waits for its second try or a later one comes back in minutes or hours: nobody sits before it.
const isDue = ({ state, tries }: DeliveryView) => state === "waiting" && tries === 0;
