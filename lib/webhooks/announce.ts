import { randomUUID } from "node:crypto";
import { isPendingOn } from "@/lib/claims/pending";
import type { Tx } from "@/lib/db/transaction";
import { enqueue } from "@/lib/queue/enqueue";
import { bodyOf, type ToldClaim, type ToldReport } from "./body";
import type { WebhookEvent } from "./view";

/** Tells the webhooks that want to know: the messages exist exactly when the caller's transaction does. */
export async function announce(
  tx: Tx,
  storyId: string,
  event: WebhookEvent,
  told: ToldClaim | ToldReport,
): Promise<void> {
  const webhooks = await tx.webhook.findMany({
    where: {
      ...{ isOn: true, removedAt: null, events: { has: event } },
      OR: [{ storyIds: { isEmpty: true } }, { storyIds: { has: storyId } }],
    },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  if (webhooks.length === 0) return;
  const about =
    "report" in told ? { reportId: told.report.id } : { claimId: told.claim.id, verdictId: told.verdict.id };
  const isHeld = "claim" in told && (await isPendingOn(tx, told.claim.id));
  for (const { id: webhookId } of webhooks) {
    const [id, at] = [randomUUID(), new Date()];
    const body = bodyOf({ id, event, at }, storyId, told);
    const state = isHeld ? ("held" as const) : ("waiting" as const);
    const nextTryAt = isHeld ? null : at;
    await tx.webhookDelivery.create({
      data: { ...{ id, webhookId, event, body, storyId, state, nextTryAt, createdAt: at }, ...about },
    });
    if (!isHeld) await queueDelivery(tx, { id, webhookId });
  }
}

/** Puts a message on the queue, to be sent now or at a time; what waited under its name is replaced. */
export const queueDelivery = (
  tx: Tx,
  { id, webhookId }: { readonly id: string; readonly webhookId: string },
  runAt?: Date,
): Promise<void> =>
  // One after another for each webhook: they come in order, and a slow receiver keeps nobody else waiting.
  enqueue(tx, "deliver", { deliveryId: id }, { key: `deliver ${id}`, queue: `webhook ${webhookId}`, runAt });

/**
 * Lets go the messages on a claim that were held while a blind opinion was out. What they told of a verdict that no
 * longer stands is dropped. Nothing happens while one is out still.
 */
export async function releaseHeld(tx: Tx, claimId: string): Promise<void> {
  if (await isPendingOn(tx, claimId)) return;
  const held = await tx.webhookDelivery.findMany({
    where: { claimId, state: "held" },
    include: { claim: { select: { currentVerdictId: true } } },
    orderBy: { number: "asc" },
  });
  for (const { id, webhookId, verdictId, claim } of held) {
    const stands = claim?.currentVerdictId === verdictId;
    const now = new Date();
    await tx.webhookDelivery.update({
      where: { id },
      data: stands
        ? { state: "waiting", nextTryAt: now }
        : {
            state: "dropped",
            endedAt: now,
            error: "Its verdict was taken back or replaced before it was sent.",
          },
    });
    if (stands) await queueDelivery(tx, { id, webhookId });
  }
}
