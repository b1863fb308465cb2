"use client";

import { useTranslations } from "use-intl/react";
import { Time } from "@/components/ui/time";
import type { ReadingView } from "@/lib/claims/view";
import type { VerdictView } from "@/lib/verdicts/view";
import { OpinionBody } from "./opinion-body";

/** One version of the decision as it was recorded: what, which words, why, on what, by whom, and who signed. */
export function VerdictCard({
  verdict,
  readings,
}: {
  verdict: VerdictView;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts");
  return (
    <div className="flex flex-col gap-2">
      <OpinionBody opinion={verdict} readings={readings} />
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
