"use client";

import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import { useSettled } from "@/components/live/use-settled";
import { beforeReading, useSoon } from "@/components/live/use-soon";
import { GroupLetter } from "@/components/ui/group-letter";
import type { ClaimView, MatrixClaim, MatrixSource } from "@/lib/claims/view";
import { claimKey } from "../use-claims";
import type { Column } from "./columns";

/** The words behind the cell in focus, in a line below the matrix. */
export function CellWords({
  storyId,
  sources,
  active,
}: {
  storyId: string;
  sources: readonly MatrixSource[];
  active: { readonly claim: MatrixClaim; readonly column: Column } | null;
}) {
  const t = useTranslations("claims");
  const wanted = active?.claim.id ?? null;
  const claimId = useSettled(wanted ?? ""); // arrow keys run past many
  const { data, mutate } = useSWR(claimId && claimKey(storyId, claimId), (key) => get<ClaimView>(key), {
    revalidateOnFocus: false,
  });
  const readSoon = useSoon(() => void mutate(), beforeReading);
  useStoryEvents(storyId, ({ claims }) => {
    if (claimId && (!claims || claims.includes(claimId))) readSoon();
  });
  const ids = new Set(active?.column.sources.flatMap((index) => sources[index]?.id ?? []));
  const readings =
    data && data.id === wanted ? data.readings.filter(({ sourceId }) => ids.has(sourceId)) : [];
  return (
    <div className="flex h-16 shrink-0 flex-col gap-0.5 overflow-y-auto border-line border-t bg-raised px-4 py-1.5">
      {active ? (
        <>
          <p className="truncate text-ink-soft text-xs">
            {t("number", { number: active.claim.number })} · {active.column.label} · {active.claim.statement}
          </p>
          {readings.map((reading) => (
            <p key={reading.id} className="flex items-center gap-2">
              <GroupLetter letter={reading.letter} />
              {ids.size > 1 && <span className="shrink-0 font-medium text-xs">{reading.siglum}</span>}
              <span dir="auto" className="truncate font-serif">
                {reading.spans.map(({ exact }) => exact).join(" … ")}
              </span>
            </p>
          ))}
          {data?.id === wanted && readings.length === 0 && (
            <p className="text-ink-soft">{t("matrix.noMention")}</p>
          )}
        </>
      ) : (
        <p className="text-ink-soft text-xs">{t("matrix.hint")}</p>
      )}
    </div>
  );
}
