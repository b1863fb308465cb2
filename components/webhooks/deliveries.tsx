"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { WebhookView } from "@/lib/webhooks/view";
import { DeliveryLine } from "./delivery-line";
import { useDeliveries } from "./use-deliveries";

/** The messages to a webhook, newest first, each with its outcome and a way to send it again. */
export function Deliveries({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const t = useTranslations("webhooks");
  const common = useTranslations("common");
  const { items, next, wrong, more, again, test } = useDeliveries(webhook.id);
  return (
    <Dialog
      title={t("messagesOf", { address: new URL(webhook.address).host })}
      place="side"
      width="max-w-xl"
      isOpen
      onOpenChange={onClose}
    >
      <p className="flex justify-end">
        <Button size="small" onPress={() => void test()}>
          {t("test")}
        </Button>
      </p>
      {wrong && (
        <Banner tone="danger" live className="mt-3">
          {wrong}
        </Banner>
      )}
      {items === null && !wrong && <p className="py-6 text-ink-soft">{common("loading")}</p>}
      {items?.length === 0 && <p className="py-6 text-ink-soft">{t("noMessages")}</p>}
      <ul className="mt-3">
        {items?.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} onAgain={() => void again(delivery)} />
        ))}
      </ul>
      {next !== null && (
        <Button className="mt-3" size="small" onPress={() => void more()}>
          {t("older")}
        </Button>
      )}
    </Dialog>
  );
}
