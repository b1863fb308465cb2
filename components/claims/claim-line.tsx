"use client";

import { Eye, MessageSquare } from "lucide-react";
import dynamic from "next/dynamic";
import { memo, type Ref } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { isUnderWay, SecondOpinionMark } from "@/components/verdicts/second-opinion-mark";
import type { ClaimRow } from "@/lib/claims/view";
import { ClaimStateMark } from "./claim-state";
import { originCounts } from "./queue";

// Lines are ticked now and then: the code comes when they can be.
const Checkbox = dynamic(() => import("@/components/ui/checkbox").then((module) => module.Checkbox), {
  ssr: false,
});

/** How a line can be ticked: not at all, not before it was opened, or yes. */
export type Ticking = {
  readonly may: boolean;
  readonly isTicked: boolean;
  readonly purpose: "sign" | "dismiss";
} | null;

/** A line of the queue: number, kind, state, how many origins say what, and the question itself. */
export const ClaimLine = memo(function ClaimLine({
  claim,
  href,
  isOpen,
  ticking,
  here,
  ref,
  index,
  top,
  of,
  onOpen,
  onTick,
}: {
  claim: ClaimRow;
  href: string;
  isOpen: boolean;
  ticking: Ticking;
  /** Who else has the claim open, as names; empty for nobody. */
  here: string;
  /** Measures the line. */
  ref?: Ref<HTMLLIElement>;
  /** The line's place in its part of the list, from 0, and how many there are: not all of them are on the page. */
  index: number;
  of: number;
  /** Where the line stands, in pixels from the top of its part; null: after the one before it. */
  top: number | null;
  onOpen: (number: number) => void;
  onTick: (claimId: string, isTicked: boolean) => void;
}) {
  const t = useTranslations("claims");
  const r = useTranslations("rulings");
  const counts = originCounts(claim);
  return (
    <li
      ref={ref}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={of}
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
      className={classes(
        "scroll-mt-8 border-line border-b", // below the part's head, which stays
        top === null ? "relative" : "absolute inset-x-0 top-0",
        isOpen && "bg-accent-wash",
      )}
    >
      {isOpen && <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
      <a
        href={href}
        id={`claim-${claim.number}`}
        aria-current={isOpen ? "true" : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(claim.number);
        }}
        className={classes(
          "flex flex-col gap-0.5 py-2 pr-4 no-underline -outline-offset-2 hover:bg-sunken",
          isOpen && "hover:bg-accent-wash",
          ticking ? "pl-10" : "pl-4",
        )}
      >
        <span className="flex items-center gap-2 text-ink-soft text-xs">
          <span className="w-7 shrink-0">{t("number", { number: claim.number })}</span>
          <span className="shrink-0">{claim.kind ? t(`kinds.${claim.kind}`) : t("agreement")}</span>
          {claim.severity && (
            <span className="sr-only">{t("severity", { severity: t(`severities.${claim.severity}`) })}</span>
          )}
          {claim.secondOpinion && isUnderWay(claim.secondOpinion) ? (
            <SecondOpinionMark mark={claim.secondOpinion} />
          ) : (
            <ClaimStateMark state={claim.state} />
          )}
          <span className="min-w-0 grow" />
          {here && (
            <span
              title={t("presence.on", { names: here })}
              className="inline-flex min-w-0 items-center gap-1 text-accent"
            >
              <Eye aria-hidden className="size-3 shrink-0" />
              <span aria-hidden className="max-w-20 truncate">
                {here}
              </span>
              <span className="sr-only">{t("presence.on", { names: here })}</span>
            </span>
          )}
          {claim.assignee && (
            <span title={t("assignee.on", { name: claim.assignee.name })} className="max-w-20 truncate">
              <span aria-hidden>{claim.assignee.name.split(/\s+/u)[0]}</span>
              <span className="sr-only">{t("assignee.on", { name: claim.assignee.name })}</span>
            </span>
          )}
          {claim.openComments > 0 && (
            <span className="inline-flex items-center gap-0.5">
              <MessageSquare aria-hidden className="size-3" />
              <span aria-hidden>{claim.openComments}</span>
              <span className="sr-only">{t("comments", { count: claim.openComments })}</span>
            </span>
          )}
          {counts && (
            <span title={t("originCounts", { counts })} className="min-w-12 truncate text-right">
              <span aria-hidden>{counts}</span>
              <span className="sr-only">{t("originCounts", { counts })}</span>
            </span>
          )}
        </span>
        <span
          className={classes(
            "line-clamp-2",
            claim.severity === "high" && claim.state !== "dismissed" ? "font-semibold" : "",
            claim.severity === "low" || claim.state === "dismissed" ? "text-ink-soft" : "text-ink",
          )}
        >
          {claim.statement}
        </span>
        {claim.suggestedBy && (
          <span className="text-ink-soft text-xs italic">
            {r("suggestion.by", { number: claim.suggestedBy.number })}
          </span>
        )}
        {claim.notFoundByRun !== null && (
          <span className="text-ink-soft text-xs italic">{t("notFound", { run: claim.notFoundByRun })}</span>
        )}
      </a>
      {ticking && (
        <span
          className="absolute top-2 left-3.5"
          title={ticking.may ? undefined : t("selectUnopened", { number: claim.number })}
        >
          <Checkbox
            aria-label={
              ticking.purpose === "dismiss"
                ? t("tick", { number: claim.number })
                : t(ticking.may ? "select" : "selectUnopened", { number: claim.number })
            }
            isDisabled={!ticking.may}
            isSelected={ticking.isTicked}
            onChange={(isTicked) => onTick(claim.id, isTicked)}
          />
        </span>
      )}
    </li>
  );
});
