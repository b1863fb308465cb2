"use client";

import { useState } from "react";
import useSWR from "swr";
import { useTranslations } from "use-intl/react";
import { get } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time";
import type { RulingDetail, RulingView } from "@/lib/rulings/view";
import { PatternWords } from "./pattern-words";

/** One ruling: what it says, where and until when it holds, who made it and why, and what it touched. */
export function RulingItem({
  ruling,
  onTakeBack,
}: {
  ruling: RulingView;
  onTakeBack: (ruling: RulingView) => Promise<void>;
}) {
  const t = useTranslations("rulings");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const { number, pattern, reason, author, createdAt, withdrawnAt, withdrawnBy, touched } = ruling;
  return (
    <li id={`ruling-${number}`} className="flex scroll-mt-14 flex-col gap-1.5 border-line border-t py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="flex min-w-0 flex-1 flex-col gap-1 [overflow-wrap:anywhere]">
          <p className="flex flex-wrap items-center gap-2 text-ink-soft text-xs">
            <span className="font-medium text-ink">{t("number", { number })}</span>
            <span>{t(`kinds.${pattern.kind}`)}</span>
            <Badge>{scopeOf(ruling, t)}</Badge>
            {withdrawnAt && <Badge tone="warn">{t("isWithdrawn")}</Badge>}
          </p>
          <PatternWords pattern={pattern} />
          <p className="max-w-[75ch] whitespace-pre-line text-ink-soft">{reason}</p>
          <p className="flex flex-wrap gap-x-1.5 text-ink-soft text-xs">
            <span>
              {t("by", { name: author.name })}, <Time iso={createdAt} style="date" />
            </span>
            {ruling.validFrom && (
              <span>
                · {t("validFrom")} <Time iso={ruling.validFrom} style="date" />
              </span>
            )}
            {ruling.validTo && (
              <span>
                · {t("validTo")} <Time iso={ruling.validTo} style="date" />
              </span>
            )}
            {ruling.expiresAt && (
              <span>
                · {t("expires")} <Time iso={ruling.expiresAt} style="date" />
              </span>
            )}
            {withdrawnAt && withdrawnBy && (
              <span>
                · {t("withdrawnBy", { name: withdrawnBy.name })}, <Time iso={withdrawnAt} style="date" />
              </span>
            )}
          </p>
        </div>
        <div className="flex items-center gap-2">
          {touched > 0 && (
            <Button size="small" look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t("touched", { count: touched })}
            </Button>
          )}
          {ruling.canWithdraw && (
            <Button
              size="small"
              isPending={isPending}
              aria-label={t("takeBackOne", { number })}
              onPress={async () => {
                setPending(true);
                await onTakeBack(ruling);
                setPending(false);
              }}
            >
              {t("takeBack")}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <Touched rulingId={ruling.id} />}
    </li>
  );
}

function scopeOf(ruling: RulingView, t: ReturnType<typeof useTranslations<"rulings">>): string {
  const { scope, story, outlet, claimNumber } = ruling;
  if (scope === "source" && outlet) return t("scopes.outlet", { outlet });
  if (scope === "story" && story) return t("scopes.inStory", { title: story.title });
  if (scope === "claim" && story && claimNumber !== null) {
    return t("scopes.onClaim", { number: claimNumber, title: story.title });
  }
  return t(`scopes.${scope}`);
}

/** The claims that a ruling touched; opened, since there may be many. */
function Touched({ rulingId }: { rulingId: string }) {
  const t = useTranslations("rulings");
  const c = useTranslations("claims");
  const failureOf = useFailure();
  const { data, error } = useSWR(`rulings/${rulingId}`, (path) => get<RulingDetail>(path));
  if (error) {
    return (
      <p role="alert" className="text-danger">
        {failureOf(error)}
      </p>
    );
  }
  if (!data) return <Spinner className="size-4" />;
  return (
    <ul className="flex flex-col gap-1 border-line border-l-2 pl-3">
      {data.claims.map(({ story, number, statement, isFolded }) => (
        <li key={`${story.id}-${number}`} className="flex flex-wrap items-baseline gap-x-2">
          <Link href={`/stories/${story.id}/claims/${number}`}>{c("number", { number })}</Link>
          <span className="min-w-0">{statement}</span>
          <span className="text-ink-soft text-xs">{story.title}</span>
          {isFolded && <Badge>{t("folded")}</Badge>}
        </li>
      ))}
      {data.hidden > 0 && <li className="text-ink-soft">{t("hidden", { count: data.hidden })}</li>}
    </ul>
  );
}
