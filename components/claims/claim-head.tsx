"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Suggestion } from "@/components/rulings/suggestion";
import type { ClaimRow } from "@/lib/claims/view";
import { StateButton } from "./state-button";

/** Id of the open claim's question, the page's heading. */
export const statementId = "claim-statement";

/** The question that a claim puts, and the one sentence that says where the sources part; what can be done is a child. */
export function ClaimHead({
  claim,
  dense = false,
  children,
}: {
  claim: ClaimRow;
  /** Many readings follow: no more than two lines of explanation, all of it in its title. */
  dense?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations("claims");
  return (
    <header className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-start gap-2">
        <p className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-2 text-ink-soft text-xs">
          <span>{t("number", { number: claim.number })}</span>
          <span aria-hidden>·</span>
          <span>{claim.kind ? t(`kinds.${claim.kind}`) : t("agreement")}</span>
          {claim.severity && (
            <>
              <span aria-hidden>·</span>
              <span>{t("severity", { severity: t(`severities.${claim.severity}`) })}</span>
            </>
          )}
          {claim.madeBy === "editor" && (
            <>
              <span aria-hidden>·</span>
              <span>{t("madeByEditor")}</span>
            </>
          )}
          <StateButton state={claim.state} />
        </p>
        {children}
      </div>
      <h1 id={statementId} tabIndex={-1} className="font-serif text-xl leading-7 outline-none">
        {claim.statement}
      </h1>
      {claim.explanation && (
        <p
          title={dense ? claim.explanation : undefined}
          className={`max-w-[75ch] text-ink-soft leading-5 ${dense ? "line-clamp-2" : ""}`}
        >
          {claim.explanation}
        </p>
      )}
      {claim.suggestedBy && <Suggestion suggestion={claim.suggestedBy} />}
      {claim.notFoundByRun !== null && (
        <p className="text-ink-soft italic">{t("notFoundLong", { run: claim.notFoundByRun })}</p>
      )}
    </header>
  );
}
