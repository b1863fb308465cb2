"use client";

import { useTranslations } from "use-intl/react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { DeliveryView } from "@/lib/webhooks/view";

const tones: Readonly<Record<DeliveryView["state"], Tone>> = {
  held: "plain",
  waiting: "plain",
  delivered: "good",
  given_up: "danger",
  dropped: "plain",
};

/** Where a message stands, in a word; one that failed and waits for another try stands out. */
export function DeliveryState({ state, tries }: Pick<DeliveryView, "state" | "tries">) {
  const t = useTranslations("webhooks");
  const isFailing = state === "waiting" && tries > 0;
  return (
    <Badge tone={isFailing ? "warn" : tones[state]}>{t(isFailing ? "failing" : `states.${state}`)}</Badge>
  );
}
