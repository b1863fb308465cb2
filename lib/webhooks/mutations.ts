import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Webhook } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { checkVersion, forbidden, notFound, say, unprocessable } from "@/lib/errors";
import { addressFault } from "./address";
import { canManageWebhooks } from "./policy";
import { findWebhook } from "./queries";
import type { WebhookChange, WebhookInput } from "./schema";
import { newWebhookSecret, sealSecret } from "./secret";
import type { WebhookView, WebhookWithSecret } from "./view";

// Each decision is written once for each of them.
const mostWebhooks = 20;

/** Adds a webhook; its secret is in this answer and nowhere else. */
export async function addWebhook(tx: Tx, actor: Actor, input: WebhookInput): Promise<WebhookWithSecret> {
  refuseOthers(actor);
  refuseAddress(input.address);
  await refuseUnknownStories(tx, input.storyIds);
  if ((await tx.webhook.count({ where: { removedAt: null } })) >= mostWebhooks) {
    throw unprocessable(
      say`There are ${mostWebhooks} webhooks. Remove one that is not needed any more first.`,
    );
  }
  const [id, secret] = [randomUUID(), newWebhookSecret()];
  await tx.webhook.create({
    data: { id, ...input, secret: sealSecret(secret, id), createdById: actor.id },
  });
  await record(tx, actor, id, "webhook.add", { fields: Object.keys(input), after: input });
  return { webhook: await seen(tx, actor, id), secret };
}

/** Changes where, of what and whether a webhook is told. */
export async function changeWebhook(
  tx: Tx,
  actor: Actor,
  id: string,
  { rowVersion, ...change }: WebhookChange,
): Promise<WebhookView> {
  const before = await open(tx, actor, id, rowVersion);
  if (change.address !== undefined) refuseAddress(change.address);
  if (change.storyIds) await refuseUnknownStories(tx, change.storyIds);
  await tx.webhook.update({ where: { id }, data: { ...change, rowVersion: { increment: 1 } } });
  const fields = Object.keys(change) as (keyof typeof change)[];
  await record(tx, actor, id, "webhook.change", {
    fields,
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: change,
  });
  return seen(tx, actor, id);
}

/** Makes a new secret; messages are signed with it from now on, also those that wait. */
export async function renewSecret(
  tx: Tx,
  actor: Actor,
  id: string,
  rowVersion: number,
): Promise<WebhookWithSecret> {
  await open(tx, actor, id, rowVersion);
  const secret = newWebhookSecret();
  await tx.webhook.update({
    where: { id },
    data: { secret: sealSecret(secret, id), rowVersion: { increment: 1 } },
  });
  await record(tx, actor, id, "webhook.renew_secret", { fields: ["secret"] });
  return { webhook: await seen(tx, actor, id), secret };
}

/** Removes a webhook. What waits for it is not sent; its messages stay on record. */
export async function removeWebhook(
  tx: Tx,
  actor: Actor,
  id: string,
  rowVersion: number,
): Promise<WebhookView> {
  await open(tx, actor, id, rowVersion);
  await tx.webhook.update({
    where: { id },
    data: { removedAt: new Date(), rowVersion: { increment: 1 } },
  });
  await record(tx, actor, id, "webhook.remove", { fields: ["removedAt"] });
  return seen(tx, actor, id);
}

/** Takes the removal back. */
export async function restoreWebhook(
  tx: Tx,
  actor: Actor,
  id: string,
  rowVersion: number,
): Promise<WebhookView> {
  await open(tx, actor, id, rowVersion, { isRemoved: true });
  await tx.webhook.update({ where: { id }, data: { removedAt: null, rowVersion: { increment: 1 } } });
  await record(tx, actor, id, "webhook.restore", { fields: ["removedAt"] });
  return seen(tx, actor, id);
}

/** Throws unless the actor manages webhooks. */
export function refuseOthers(actor: Actor): void {
  if (!canManageWebhooks(actor))
    throw forbidden("Webhooks are set by administrators, in the browser and not with an API token.");
}

/** The row, locked: changes of one webhook come one after another. */
async function open(
  tx: Tx,
  actor: Actor,
  id: string,
  rowVersion: number,
  { isRemoved = false } = {},
): Promise<Webhook> {
  refuseOthers(actor);
  await tx.$executeRaw`SELECT FROM "Webhook" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.webhook.findUnique({ where: { id } });
  if (!row || (row.removedAt !== null) !== isRemoved) throw notFound("webhook");
  if (row.rowVersion !== rowVersion)
    checkVersion("webhook", rowVersion, row.rowVersion, await seen(tx, actor, id));
  return row;
}

function refuseAddress(address: string): void {
  const fault = addressFault(address, { isPrivateAllowed: env().privateWebhooks });
  if (fault) throw unprocessable(fault, "address");
}

async function refuseUnknownStories(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await tx.story.count({ where: { id: { in: [...ids] } } });
  if (known < new Set(ids).size) throw unprocessable("One of the stories does not exist.", "storyIds");
}

async function seen(tx: Tx, actor: Actor, id: string): Promise<WebhookView> {
  const view = await findWebhook(actor, id, tx);
  if (!view) throw notFound("webhook");
  return view;
}

/** Appends what happened to a webhook to the instance's chain. */
export const record = (
  tx: Tx,
  by: Actor,
  id: string,
  action: `webhook.${string}`,
  more: { fields?: readonly string[]; before?: unknown; after?: unknown } = {},
): Promise<void> => recordEvent(tx, { by, storyId: null, action, object: { type: "webhook", id }, ...more });
