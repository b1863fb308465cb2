"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { GroupLetter } from "@/components/ui/group-letter";
import type { ReadingView } from "@/lib/claims/view";
import type { OpinionView } from "@/lib/verdicts/view";
import { EvidenceList } from "./evidence-list";

/** What an editor decided: the outcome, which words, why, and on what. */
export function OpinionBody({
  opinion,
  readings,
}: {
  opinion: OpinionView;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts");
  const format = useFormatter();
  const standing = readings.filter((reading) => opinion.readingIds.includes(reading.id));
  const letters = [...new Set(standing.map((reading) => reading.letter))];
  const { check, rating } = opinion;
  return (
    <>
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="font-semibold">{t(`past.${opinion.outcome}`)}</span>
        {letters.map((letter) => (
          <GroupLetter key={letter} letter={letter} />
        ))}
      </p>
      {opinion.wording && (
        <p dir="auto" className="border-accent border-l-2 pl-2.5 font-serif text-base leading-6">
          {opinion.wording}
        </p>
      )}
      {rating && (
        <p>
          {t("rating.given", {
            words: rating.scale[rating.step - 1] ?? "",
            step: rating.step,
            of: rating.scale.length,
          })}
        </p>
      )}
      {check && (
        <p>
          {check.by
            ? t("check.lineBy", {
                who: check.who,
                what: check.what,
                by: format.dateTime(new Date(check.by), { dateStyle: "medium", timeZone: "UTC" }),
              })
            : t("check.line", { who: check.who, what: check.what })}
        </p>
      )}
      {opinion.rationale && <p className="whitespace-pre-line">{opinion.rationale}</p>}
      {opinion.howChecked && <p className="whitespace-pre-line text-ink-soft">{opinion.howChecked}</p>}
      <p className="text-ink-soft text-xs">{t(opinion.originalSeen ? "originalSeen" : "originalNotSeen")}</p>
      <EvidenceList evidence={opinion.evidence} />
    </>
  );
}
