"use client";

import { useTranslations } from "use-intl/react";
import type { ListedSource } from "@/lib/sources/view";
import { useDeparture } from "./use-departure";

/** Where a source's text comes from, and how far it departs from there. */
export function OriginCell({ source: { origin, departure } }: { source: ListedSource }) {
  const t = useTranslations("sources");
  const { inShort, inFull } = useDeparture();
  if (!origin) return <span className="text-ink-soft italic">{t("originUnknown")}</span>;
  return (
    <>
      <span title={origin.basis === "engine" ? t("originRead") : undefined}>{origin.name}</span>
      {departure && (
        <p className="text-ink-soft text-xs" title={inFull(departure) ?? undefined}>
          {inShort(departure)}
        </p>
      )}
    </>
  );
}
