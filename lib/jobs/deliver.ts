import { recordEvent } from "@/lib/audit/record";
import { isPendingOn } from "@/lib/claims/pending";
import { db, type Prisma } from "@/lib/db/client";
import { type Tx, write } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { queueDelivery } from "@/lib/webhooks/announce";
import { pauseAfter } from "@/lib/webhooks/schedule";
import { openSecret, signatureOf } from "@/lib/webhooks/secret";
import { type Message, type Sent, send } from "@/lib/webhooks/send";
import { logFailure } from "./failure-sentence";

type Due = Prisma.WebhookDeliveryGetPayload<{ include: { webhook: true } }>;

/** How messages travel; tests name a shorter time. */
export type Way = Pick<Message, "timeLimit" | "resolve">;

/**
 * Tries a message once and writes down what came of it; after a failure the next try is queued. A worker that is
 * killed in between sends it again under the same id: a message arrives at least once.
 */
export async function deliver(deliveryId: string, way: Way = {}): Promise<void> {
  const due = await db().webhookDelivery.findUnique({
    where: { id: deliveryId },
    include: { webhook: true },
  });
  if (due?.state !== "waiting") return;
  const { webhook } = due;
  if (webhook.removedAt || (!webhook.isOn && due.event !== "test")) {
    const how = webhook.removedAt ? "removed" : "switched off";
    return drop(due, `The webhook was ${how} before it was sent.`);
  }
  if (due.claimId !== null && (await isPendingOn(db(), due.claimId))) return hold(due);
  const sent = await attempt(due, way);
  await write((tx) => settle(tx, due, sent));
}

async function attempt(due: Due, way: Way): Promise<Sent> {
  const { id, event, body, webhook } = due;
  let secret: string;
  try {
    secret = openSecret(webhook.secret, webhook.id);
  } catch (error) {
    logFailure(`Delivery ${id}`, error);
    return {
      status: null,
      error: "The secret cannot be read with this server's key. Make a new one, then send the message again.",
    };
  }
  const timestamp = String(Math.floor(Date.now() / 1000));
  return send({
    ...way,
    address: webhook.address,
    isPrivateAllowed: env().privateWebhooks,
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Variorum-Webhook/1",
      "variorum-event": event,
      "variorum-delivery": id,
      "variorum-timestamp": timestamp,
      "variorum-signature": signatureOf(secret, timestamp, body),
    },
  });
}

/** The outcome of a try, unless somebody asked for another one meanwhile. */
async function settle(tx: Tx, due: Due, { status, error }: Sent): Promise<void> {
  const tries = due.tries + 1;
  const pause = error === null ? null : pauseAfter(tries);
  const now = new Date();
  const next = pause === null ? null : new Date(now.getTime() + pause);
  const state = error === null ? "delivered" : next ? "waiting" : "given_up";
  const { count } = await tx.webhookDelivery.updateMany({
    where: { id: due.id, state: "waiting", tries: due.tries },
    data: { state, tries, status, error, nextTryAt: next, endedAt: next ? null : now },
  });
  if (count === 0) return;
  if (next) return queueDelivery(tx, due, next);
  await recordEvent(tx, {
    by: { kind: "job", id: null },
    storyId: null,
    action: state === "delivered" ? "webhook.deliver" : "webhook.give_up",
    object: { type: "webhook", id: due.webhookId },
    fields: ["deliveries"],
    after: { delivery: due.id, state, status },
  });
}

async function drop({ id }: Due, error: string): Promise<void> {
  await db().webhookDelivery.updateMany({
    where: { id, state: "waiting" },
    data: { state: "dropped", error, nextTryAt: null, endedAt: new Date() },
  });
}

// An opinion was asked for since it was written: what was not told yet waits for it.
async function hold({ id }: Due): Promise<void> {
  await db().webhookDelivery.updateMany({
    where: { id, state: "waiting" },
    data: { state: "held", nextTryAt: null },
  });
}

/** Puts messages back on the queue whose job is gone or out of tries, though they wait. */
export async function requeue(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await write(async (tx) => {
      const due = await tx.webhookDelivery.findFirst({ where: { id, state: "waiting" } });
      if (due) await queueDelivery(tx, due, due.nextTryAt ?? undefined);
    });
  }
}
