"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { DeliveryView } from "@/lib/webhooks/view";
import { DeliveryState } from "./delivery-state";

/** One message: what it told, how it fared, when it is tried next. */
export function DeliveryLine({ delivery, onAgain }: { delivery: DeliveryView; onAgain: () => void }) {
  const t = useTranslations("webhooks");
  const { event, story, claim, report, state, tries, status, error, nextTryAt, createdAt } = delivery;
  const isTriedBefore = tries > 0 || state === "delivered" || state === "given_up";
  const canSend = isTriedBefore && state !== "held" && state !== "dropped";
  const what =
    claim !== null
      ? t("aboutClaim", { event: t(`events.${event}`), number: claim })
      : report !== null
        ? t("aboutReport", { event: t(`events.${event}`), number: report })
        : t(`events.${event}`);
  return (
    <li className="flex items-start gap-3 border-line border-b py-2.5">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{what}</span>
          <DeliveryState state={state} tries={tries} />
        </p>
        {story && <p className="text-ink-soft">{story.title}</p>}
        {(error ?? status) !== null && <p>{error ?? t("answered", { status: status ?? 0 })}</p>}
        {state === "held" && <p className="text-ink-soft">{t("heldHelp")}</p>}
        <p className="flex flex-wrap gap-x-3 text-ink-soft text-xs">
          <Time iso={createdAt} />
          {tries > 0 && <span>{t("tries", { count: tries })}</span>}
          {state === "waiting" && tries > 0 && nextTryAt && (
            <span>
              {t("nextTry")} <Time iso={nextTryAt} />
            </span>
          )}
        </p>
      </div>
      {canSend && (
        <Button
          size="small"
          aria-label={t(state === "waiting" ? "nowOne" : "againOne", { what })}
          onPress={onAgain}
        >
          {t(state === "waiting" ? "now" : "again")}
        </Button>
      )}
    </li>
  );
}
