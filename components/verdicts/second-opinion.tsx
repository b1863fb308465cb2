"use client";

import { EyeOff } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimView } from "@/lib/claims/view";
import type { OpinionView } from "@/lib/verdicts/view";
import { SecondOpinionMark } from "./second-opinion-mark";
import type { OpinionWrites } from "./use-opinion-writes";

// Opened now and then: their code comes when they are.
const AskOpinion = dynamic(() => import("./ask-opinion").then((module) => module.AskOpinion), { ssr: false });
const CompareOpinions = dynamic(() => import("./compare-opinions").then((module) => module.CompareOpinions), {
  ssr: false,
});

/** The blind second opinion on a claim: asking for one, where it stands, and the two side by side once both are there. */
export function SecondOpinion({
  claim,
  people,
  viewerId,
  writes,
  onTake,
}: {
  claim: ClaimView;
  /** Editors of the story. */
  people: readonly PersonView[];
  viewerId: string;
  writes: OpinionWrites;
  /** A third editor begins with one of two opinions that differ; null: with neither. */
  onTake: (opinion: OpinionView | null) => void;
}) {
  const t = useTranslations("verdicts.opinion");
  const [opens, setOpens] = useState<"ask" | "compare" | null>(null);
  const { opinion } = claim;
  const close = () => setOpens(null);
  if (!opinion && !claim.can.ask) return null;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      {opinion && (
        <div className="flex flex-col gap-1.5 border-accent border-l-2 pl-2.5">
          <p className="flex flex-wrap items-center gap-x-2">
            <SecondOpinionMark mark={opinion.mark} />
            <span className="text-ink-soft text-xs">
              <Time iso={opinion.createdAt} style="ago" />
            </span>
          </p>
          <p>{t(`says.${opinion.mark}`, { asks: opinion.askedBy.name, editor: opinion.editor.name })}</p>
          <div className="flex flex-wrap gap-2 empty:hidden">
            {opinion.compared && (
              <Button
                size="small"
                look={opinion.can.adjudicate ? "main" : undefined}
                onPress={() => setOpens("compare")}
              >
                {t(opinion.can.adjudicate ? "compareAndDecide" : "compare")}
              </Button>
            )}
            {opinion.can.withdraw && (
              <Button size="small" isPending={writes.isPending} onPress={() => void writes.withdraw(opinion)}>
                {t(opinion.mark === "yours" ? "decline" : "takeBack")}
              </Button>
            )}
          </div>
        </div>
      )}
      {claim.can.ask && (
        <Button look="quiet" size="small" className="self-start" onPress={() => setOpens("ask")}>
          <EyeOff aria-hidden className="size-3.5" />
          {t("ask")}
        </Button>
      )}
      {opens === "ask" && (
        <AskOpinion
          number={claim.number}
          people={people.filter(({ id }) => id !== viewerId && id !== claim.verdict?.author.id)}
          isPending={writes.isPending}
          onAsk={(editorId) => void writes.ask(editorId).then((asked) => asked && close())}
          onClose={close}
        />
      )}
      {opens === "compare" && opinion?.compared && (
        <CompareOpinions
          claim={claim}
          compared={opinion.compared}
          canTake={opinion.can.adjudicate}
          onTake={(taken) => {
            close();
            onTake(taken);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
