"use client";

import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import type { StoryChoice } from "@/components/webhooks/webhook-form";
import { WebhookList } from "@/components/webhooks/webhook-list";
import type { WebhookView } from "@/lib/webhooks/view";

/** The settings of the house. */
export function SettingsPage({
  webhooks,
  stories,
}: {
  webhooks: readonly WebhookView[];
  stories: readonly StoryChoice[];
}) {
  const t = useTranslations("settings");
  return (
    <>
      <PageHead title={t("title")} />
      <WebhookList webhooks={webhooks} stories={stories} />
    </>
  );
}
