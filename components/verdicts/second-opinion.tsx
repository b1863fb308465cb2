"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { ClaimView } from "@/lib/claims/view";
import type { OpinionView } from "@/lib/verdicts/view";
import { SecondOpinionMark } from "./second-opinion-mark";
import type { OpinionWrites } from "./use-opinion-writes";

// Opened now and then: its code comes when it is.
const CompareOpinions = dynamic(() => import("./compare-opinions").then((module) => module.CompareOpinions), {
  ssr: false,
});

/** Where the blind second opinion on a claim stands, and the two side by side once both are there; else nothing. */
export function SecondOpinion({
  claim,
  writes,
  onTake,
}: {
  claim: ClaimView;
  writes: OpinionWrites;
  /** A third editor begins with one of two opinions that differ; null: with neither. */
  onTake: (opinion: OpinionView | null) => void;
}) {
  const t = useTranslations("verdicts.opinion");
  const [compares, setCompares] = useState(false);
  const { opinion } = claim;
  if (!opinion) return null;
  const { mark, askedBy, editor, compared, can } = opinion;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-1.5 border-accent border-l-2 pl-2.5">
      <p className="flex flex-wrap items-center gap-x-2">
        <SecondOpinionMark mark={mark} />
        <span className="text-ink-soft text-xs">
          <Time iso={opinion.createdAt} style="ago" />
        </span>
      </p>
      <p>{t(`says.${mark}`, { asks: askedBy.name, editor: editor.name })}</p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {compared && (
          <Button size="small" look={can.adjudicate ? "main" : undefined} onPress={() => setCompares(true)}>
            {t(can.adjudicate ? "compareAndDecide" : "compare")}
          </Button>
        )}
        {can.withdraw && (
          <Button size="small" isPending={writes.isPending} onPress={() => void writes.withdraw(opinion)}>
            {t(mark === "yours" ? "decline" : "takeBack")}
          </Button>
        )}
      </div>
      {compares && compared && (
        <CompareOpinions
          claim={claim}
          compared={compared}
          canTake={can.adjudicate}
          onTake={(taken) => {
            setCompares(false);
            onTake(taken);
          }}
          onClose={() => setCompares(false)}
        />
      )}
    </section>
  );
}
