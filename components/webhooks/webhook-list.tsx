"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { WebhookView } from "@/lib/webhooks/view";
import { useWebhookWrites } from "./use-webhook-writes";
import type { StoryChoice } from "./webhook-form";
import { WebhookItem } from "./webhook-item";

// Opened now and then: their code comes when they are.
const WebhookDialog = dynamic(() => import("./webhook-dialog").then((module) => module.WebhookDialog), {
  ssr: false,
});
const EndDialog = dynamic(() => import("./end-dialog").then((module) => module.EndDialog), { ssr: false });
const Deliveries = dynamic(() => import("./deliveries").then((module) => module.Deliveries), { ssr: false });

/** What is open over the list: the form (null: for a new one), its messages, or a question before something ends. */
type Opened =
  | { readonly what: "form"; readonly webhook: WebhookView | null }
  | { readonly what: "messages" | "remove" | "renew"; readonly webhook: WebhookView };

/** The house's own systems that are told of decisions, signatures and reports. */
export function WebhookList({
  webhooks,
  stories,
}: {
  webhooks: readonly WebhookView[];
  stories: readonly StoryChoice[];
}) {
  const t = useTranslations("webhooks");
  const [opened, setOpened] = useState<Opened | null>(null);
  const writes = useWebhookWrites();
  const router = useRouter();
  const close = () => setOpened(null);
  /** Messages were sent meanwhile. */
  const closeMessages = () => {
    close();
    router.refresh();
  };
  return (
    <section aria-labelledby="webhooks" className="mt-8">
      <div className="flex items-center justify-between gap-4 border-line border-b pb-2">
        <h2 id="webhooks" className="font-semibold">
          {t("title")}
        </h2>
        <Button size="small" onPress={() => setOpened({ what: "form", webhook: null })}>
          {t("add")}
        </Button>
      </div>
      <p className="max-w-[75ch] py-3 text-ink-soft">{t(webhooks.length === 0 ? "none" : "help")}</p>
      <ul>
        {webhooks.map((webhook) => (
          <WebhookItem
            key={webhook.id}
            webhook={webhook}
            onMessages={() => setOpened({ what: "messages", webhook })}
            actions={[
              {
                label: t("test"),
                onAction: () =>
                  void writes.test(webhook).then((sent) => sent && setOpened({ what: "messages", webhook })),
              },
              {
                label: t(webhook.isOn ? "switchOff" : "switchOn"),
                onAction: () => void writes.turn(webhook, !webhook.isOn),
              },
              { label: t("change"), onAction: () => setOpened({ what: "form", webhook }) },
              { label: t("renew"), onAction: () => setOpened({ what: "renew", webhook }) },
              { label: t("remove"), danger: true, onAction: () => setOpened({ what: "remove", webhook }) },
            ]}
          />
        ))}
      </ul>
      {opened?.what === "form" && (
        <WebhookDialog webhook={opened.webhook} stories={stories} onClose={close} />
      )}
      {opened?.what === "messages" && <Deliveries webhook={opened.webhook} onClose={closeMessages} />}
      {(opened?.what === "remove" || opened?.what === "renew") && (
        <EndDialog what={opened.what} webhook={opened.webhook} writes={writes} onClose={close} />
      )}
    </section>
  );
}
