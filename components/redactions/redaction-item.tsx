"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Siglum } from "@/components/ui/siglum";
import { Time } from "@/components/ui/time";
import type { RedactionView } from "@/lib/redactions/view";
import { Places } from "./places";

/** One redaction: of an open request the words, of one that has ended the tombstone. */
export function RedactionItem({ redaction, children }: { redaction: RedactionView; children?: ReactNode }) {
  const t = useTranslations("redactions");
  const { number, story, words, source, reason, askedBy, createdAt, carriedOut, withdrawn } = redaction;
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold tabular-nums">{t("number", { number })}</span>
        <span className="min-w-0 flex-1">{story.title}</span>
        <span className="flex flex-wrap items-center gap-2">{children}</span>
      </div>
      {words !== null && (
        <blockquote className="whitespace-pre-wrap border-line-strong border-l-2 pl-3 font-serif text-read">
          {words}
        </blockquote>
      )}
      {source !== null && (
        <p>
          {t("textOf")} <Siglum siglum={source} />
        </p>
      )}
      {words === null && source === null && <p>{t("wordsGone", { length: redaction.length })}</p>}
      <p>{reason}</p>
      <Places redaction={redaction} />
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-xs">
        <span>
          {t("askedBy", { name: askedBy.name })} <Time iso={createdAt} />
        </span>
        {carriedOut && (
          <span>
            {t("carriedOutBy", { name: carriedOut.by.name })} <Time iso={carriedOut.at} />
          </span>
        )}
        {withdrawn && (
          <span>
            {t("withdrawnBy", { name: withdrawn.by.name })} <Time iso={withdrawn.at} />
          </span>
        )}
        <span className="min-w-0 break-all font-mono">{t("digest", { digest: redaction.digest })}</span>
      </p>
    </li>
  );
}
