"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { WebhookView } from "@/lib/webhooks/view";
import { SecretOnce } from "./secret-once";
import type { WebhookWrites } from "./use-webhook-writes";

/** Asks once before a webhook is removed, or its secret is worth nothing any more. */
export function EndDialog({
  what,
  webhook,
  writes,
  onClose,
}: {
  what: "remove" | "renew";
  webhook: WebhookView;
  writes: WebhookWrites;
  onClose: () => void;
}) {
  const t = useTranslations("webhooks");
  const common = useTranslations("common");
  const [secret, setSecret] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function go() {
    setPending(true);
    if (what === "remove") {
      await writes.remove(webhook);
      return onClose();
    }
    const made = await writes.renew(webhook);
    if (!made) return onClose();
    setSecret(made.secret);
  }

  if (secret !== null) {
    return (
      <Dialog title={t("secretTitle")} isOpen onOpenChange={onClose} keepOpen>
        <SecretOnce secret={secret} close={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t(`${what}Title`)} role="alertdialog" isOpen onOpenChange={onClose}>
      <p className="mb-1 break-all">
        <code>{webhook.address}</code>
      </p>
      <p className="mb-4 text-ink-soft">{t(`${what}Help`)}</p>
      <Actions>
        <Button look="quiet" onPress={onClose}>
          {common("cancel")}
        </Button>
        <Button look={what === "remove" ? "danger" : "main"} isPending={isPending} onPress={() => void go()}>
          {t(what)}
        </Button>
      </Actions>
    </Dialog>
  );
}
