"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Action } from "@/components/ui/action-menu";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { useMenu } from "@/components/ui/use-menu";
import type { WebhookView } from "@/lib/webhooks/view";
import { DeliveryState } from "./delivery-state";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

/** One webhook: where it leads, what it is told, how its last message fared. */
export function WebhookItem({
  webhook,
  actions,
  onMessages,
}: {
  webhook: WebhookView;
  actions: readonly Action[];
  onMessages: () => void;
}) {
  const t = useTranslations("webhooks");
  const { address, events, stories, note, isOn, waiting, last } = webhook;
  const format = useFormatter();
  const { button, menu, isNeeded } = useMenu();
  const label = t("actions", { address });
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-b py-3">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <code className="min-w-0 break-all font-medium">{address}</code>
          {!isOn && <Badge>{t("off")}</Badge>}
        </p>
        {note && <p className="break-words">{note}</p>}
        <p className="text-ink-soft">
          {t("told", {
            list: format.list(
              events.map((event) => t(`events.${event}`)),
              { type: "disjunction" },
            ),
          })}{" "}
          {stories.length === 0
            ? t("allStories")
            : t("ofStories", { list: format.list(stories.map(({ title }) => `“${title}”`)) })}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft text-xs">
          {last ? (
            <>
              <DeliveryState state={last.state} tries={last.tries} />
              <span>{last.error ?? t("answered", { status: last.status ?? 0 })}</span>
              <Time iso={last.endedAt ?? last.createdAt} style="ago" />
            </>
          ) : (
            t("nothingSent")
          )}
          {waiting > 0 && <span>{t("waiting", { count: waiting })}</span>}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <Button size="small" aria-label={t("messagesOf", { address })} onPress={onMessages}>
          {t("messages")}
        </Button>
        <IconButton {...button} label={label}>
          <Ellipsis aria-hidden />
        </IconButton>
        {isNeeded && <ActionMenu {...menu} label={label} actions={actions} />}
      </div>
    </li>
  );
}
