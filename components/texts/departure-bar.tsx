"use client";

import { useTranslations } from "use-intl/react";
import { useDeparture } from "@/components/sources/use-departure";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { DepartureView } from "@/lib/sources/view";

/** How far a text departs from its origin, and the way from one such passage to the next. */
export function DepartureBar({
  departure,
  passages,
  onNext,
}: {
  departure: DepartureView;
  /** How many passages depart. */
  passages: number;
  onNext: () => void;
}) {
  const t = useTranslations("texts.departure");
  const { inFull } = useDeparture();
  const explained = inFull(departure);
  if (explained === null) return null;
  return (
    <section aria-labelledby="departure-here" className="border-line border-b px-4 py-2">
      <div className="flex items-center gap-2">
        <h2 id="departure-here" className="min-w-0 flex-1 text-xs">
          {t("places", { count: passages })}
        </h2>
        {passages > 0 && (
          <Button look="quiet" size="small" onPress={onNext}>
            {t("next")}
            <Kbd>a</Kbd>
          </Button>
        )}
      </div>
      <p className="text-ink-soft text-xs">{explained}</p>
    </section>
  );
}
