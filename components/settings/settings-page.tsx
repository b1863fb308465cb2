"use client";

import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import type { StoryChoice } from "@/components/webhooks/webhook-form";
import { WebhookList } from "@/components/webhooks/webhook-list";
import type { ScaleView } from "@/lib/verdicts/view";
import type { WebhookView } from "@/lib/webhooks/view";
import { RatingScale } from "./rating-scale";

/** The settings of the house. */
export function SettingsPage({
  webhooks,
  stories,
  scale,
}: {
  webhooks: readonly WebhookView[];
  stories: readonly StoryChoice[];
  scale: ScaleView | null;
}) {
  const t = useTranslations("settings");
  return (
    <>
      <PageHead title={t("title")} />
      <RatingScale scale={scale} />
      <WebhookList webhooks={webhooks} stories={stories} />
    </>
  );
}
