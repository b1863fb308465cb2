import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { SettingsPage } from "@/components/settings/settings-page";
import { houseScale } from "@/lib/verdicts/scale";
import { listWebhooks, storiesForWebhooks } from "@/lib/webhooks/queries";

export const generateMetadata = titled("settings.title");

/** What holds for the whole house; for administrators: for others there is no such page. */
export default async function Settings() {
  const actor = await requireActor();
  const [webhooks, stories, scale] = await Promise.all([
    listWebhooks(actor),
    storiesForWebhooks(actor),
    houseScale(),
  ]);
  if (!webhooks || !stories) notFound();
  return <SettingsPage webhooks={webhooks} stories={stories} scale={scale} />;
}
