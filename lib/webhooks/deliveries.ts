import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { blindClaims } from "@/lib/stories/blind";
import { queueDelivery } from "./announce";
import { bodyOf } from "./body";
import { record, refuseOthers } from "./mutations";
import { deliveryOf } from "./queries";
import type { DeliveryView } from "./view";

/** Sends a message that tells nothing, also to a webhook that is switched off. */
export async function testWebhook(tx: Tx, actor: Actor, webhookId: string): Promise<DeliveryView> {
  refuseOthers(actor);
  const there = await tx.webhook.findFirst({ where: { id: webhookId, removedAt: null } });
  if (!there) throw notFound("webhook");
  const [id, at] = [randomUUID(), new Date()];
  const body = bodyOf({ id, event: "test", at }, null, null);
  await tx.webhookDelivery.create({
    data: { id, webhookId, event: "test", body, nextTryAt: at, createdAt: at },
  });
  await queueDelivery(tx, { id, webhookId });
  await record(tx, actor, webhookId, "webhook.test", { after: { delivery: id } });
  return deliveryOf(id, tx);
}

/** Sends a message again, or now where it waits for its next try: the same message under the same id. */
export async function sendAgain(tx: Tx, actor: Actor, webhookId: string, id: string): Promise<DeliveryView> {
  refuseOthers(actor);
  const delivery = await tx.webhookDelivery.findFirst({
    where: { id, webhookId, webhook: { removedAt: null } },
    include: { webhook: { select: { isOn: true } } },
  });
  if (!delivery || (delivery.claimId && (await blindClaims(tx, actor)).has(delivery.claimId)))
    throw notFound("message");
  if (delivery.state === "held" || delivery.state === "dropped") {
    throw unprocessable(
      delivery.state === "held"
        ? "A blind opinion on this claim is waited for. The message is sent after that."
        : "What this message told was taken back, or its webhook was. It is not sent again.",
    );
  }
  if (!delivery.webhook.isOn && delivery.event !== "test")
    throw unprocessable("This webhook is switched off. Switch it on first.");
  await tx.webhookDelivery.update({
    where: { id },
    data: { state: "waiting", tries: 0, nextTryAt: new Date(), endedAt: null },
  });
  await queueDelivery(tx, { id, webhookId });
  await record(tx, actor, webhookId, "webhook.send_again", { after: { delivery: id } });
  return deliveryOf(id, tx);
}
