"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { WebhookView, WebhookWithSecret } from "@/lib/webhooks/view";
import { SecretOnce } from "./secret-once";
import { type StoryChoice, WebhookForm, type WebhookValues } from "./webhook-form";

/** Adds a webhook and shows its secret once, or changes one. */
export function WebhookDialog({
  webhook,
  stories,
  onClose,
}: {
  webhook: WebhookView | null;
  stories: readonly StoryChoice[];
  onClose: () => void;
}) {
  const t = useTranslations("webhooks");
  const failureOf = useFailure();
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);

  async function save(values: WebhookValues): Promise<string | null> {
    try {
      if (webhook) {
        const { id, rowVersion } = webhook;
        await patch(`webhooks/${id}`, { rowVersion, ...values });
        showToast(t("changed"));
        onClose();
      } else {
        setSecret((await post<WebhookWithSecret>("webhooks", values)).secret);
      }
      router.refresh();
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  const title = t(secret !== null ? "secretTitle" : webhook ? "changeTitle" : "addTitle");
  return (
    <Dialog title={title} isOpen onOpenChange={onClose} keepOpen>
      {secret === null ? (
        <WebhookForm webhook={webhook} stories={stories} save={save} onCancel={onClose} />
      ) : (
        <SecretOnce secret={secret} close={onClose} />
      )}
    </Dialog>
  );
}
