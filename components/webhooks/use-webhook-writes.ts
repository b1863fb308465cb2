"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { patch, post, remove as removeThing } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { showFailure, showToast } from "@/components/ui/toast";
import type { DeliveryView, WebhookView, WebhookWithSecret } from "@/lib/webhooks/view";

/** What is done to a webhook outside its form; each says what became of it, and null where it failed. */
export type WebhookWrites = ReturnType<typeof useWebhookWrites>;

/** Tests, switches, removes and gives back webhooks, and makes new secrets. */
export function useWebhookWrites() {
  const t = useTranslations("webhooks");
  const failureOf = useFailure();
  const router = useRouter();

  async function tried<T>(write: () => Promise<T>): Promise<T | null> {
    try {
      return await write();
    } catch (error) {
      showFailure(failureOf(error));
      return null;
    } finally {
      router.refresh();
    }
  }

  async function turn({ id, rowVersion }: WebhookView, isOn: boolean) {
    const now = await tried(() => patch<WebhookView>(`webhooks/${id}`, { rowVersion, isOn }));
    if (now) showToast(t(isOn ? "switchedOn" : "switchedOff"), { undo: () => void turn(now, !isOn) });
  }

  async function remove({ id, rowVersion }: WebhookView) {
    const gone = await tried(() => removeThing<WebhookView>(`webhooks/${id}`, { rowVersion }));
    if (gone) showToast(t("removed"), { undo: () => void restore(gone) });
  }

  async function restore({ id, rowVersion }: WebhookView) {
    const back = await tried(() => post<WebhookView>(`webhooks/${id}/restore`, { rowVersion }));
    if (back) showToast(t("restored"));
  }

  const renew = ({ id, rowVersion }: WebhookView) =>
    tried(() => post<WebhookWithSecret>(`webhooks/${id}/secret`, { rowVersion }));
  const test = ({ id }: WebhookView) => tried(() => post<DeliveryView>(`webhooks/${id}/test`));

  return { turn, remove, renew, test };
}
