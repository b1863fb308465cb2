"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { GroupLetter } from "@/components/ui/group-letter";
import { Time } from "@/components/ui/time";
import type { ReadingView } from "@/lib/claims/view";
import type { VerdictView } from "@/lib/verdicts/view";
import { EvidenceList } from "./evidence-list";

/** One version of the decision as it was recorded: what, which words, why, on what, by whom, and who signed. */
export function VerdictCard({
  verdict,
  readings,
}: {
  verdict: VerdictView;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts");
  const format = useFormatter();
  const letters = [
    ...new Set(
      readings.filter((reading) => verdict.readingIds.includes(reading.id)).map((reading) => reading.letter),
    ),
  ];
  const { check } = verdict;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="font-semibold">{t(`past.${verdict.outcome}`)}</span>
        {letters.map((letter) => (
          <GroupLetter key={letter} letter={letter} />
        ))}
      </p>
      {verdict.wording && (
        <p dir="auto" className="border-accent border-l-2 pl-2.5 font-serif text-base leading-6">
          {verdict.wording}
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
      {verdict.rationale && <p className="whitespace-pre-line">{verdict.rationale}</p>}
      {verdict.howChecked && <p className="whitespace-pre-line text-ink-soft">{verdict.howChecked}</p>}
      {verdict.originalSeen && <p className="text-ink-soft text-xs">{t("originalSeen")}</p>}
      <EvidenceList evidence={verdict.evidence} />
      <p className="flex flex-wrap gap-x-1.5 text-ink-soft text-xs">
        <span>{t("version", { version: verdict.version })}</span>
        <span>{t("by", { name: verdict.author.name })}</span>
        <Time iso={verdict.createdAt} style="ago" />
      </p>
      {verdict.signOffs.map((signOff) => (
        <div key={signOff.id} className="text-xs">
          <p className={signOff.decision === "signed" ? "text-good" : "text-warn"}>
            {t(signOff.decision === "signed" ? "signedBy" : "sentBackBy", { name: signOff.signer.name })}
            {", "}
            <Time iso={signOff.createdAt} style="ago" />
          </p>
          {signOff.comment && <p className="mt-0.5 whitespace-pre-line text-ui">{signOff.comment}</p>}
        </div>
      ))}
    </div>
  );
}
