import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import { canManageWebhooks } from "./policy";
import type { DeliveryPage, DeliveryView, WebhookEvent, WebhookView } from "./view";

const pageLength = 50;
const deliveryParts = {
  story: { select: { id: true, title: true } },
  claim: { select: { number: true } },
  report: { select: { number: true } },
} satisfies Prisma.WebhookDeliveryInclude;
type LoadedDelivery = Prisma.WebhookDeliveryGetPayload<{ include: typeof deliveryParts }>;

/** The webhooks of the house in the order of their making; null: the actor may not manage them. */
export async function listWebhooks(actor: Actor, on: Tx = db()): Promise<WebhookView[] | null> {
  if (!canManageWebhooks(actor)) return null;
  return load(actor, on, { removedAt: null });
}

/** One webhook, also a removed one; null where there is none, or the actor may not manage them. */
export async function findWebhook(actor: Actor, id: string, on: Tx = db()): Promise<WebhookView | null> {
  if (!canManageWebhooks(actor)) return null;
  const [found] = await load(actor, on, { id });
  return found ?? null;
}

async function load(actor: Actor, on: Tx, where: Prisma.WebhookWhereInput): Promise<WebhookView[]> {
  const unseen = await hiddenFrom(actor, on);
  const rows = await on.webhook.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      createdBy: { select: { id: true, name: true } },
      deliveries: {
        where: { ...unseen, tries: { gt: 0 } },
        orderBy: { number: "desc" },
        take: 1,
        include: deliveryParts,
      },
      _count: { select: { deliveries: { where: { ...unseen, state: "waiting" } } } },
    },
  });
  const ids = [...new Set(rows.flatMap(({ storyIds }) => storyIds))];
  const stories = await on.story.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const { id, address, note, isOn, createdBy, rowVersion } = row;
    const [last] = row.deliveries;
    return {
      ...{ id, address, note, isOn, createdBy, rowVersion },
      events: row.events as WebhookEvent[], // the database refuses "test" here
      stories: stories.filter((story) => row.storyIds.includes(story.id)),
      waiting: row._count.deliveries,
      last: last ? deliveryView(last) : null,
      createdAt: row.createdAt.toISOString(),
    };
  });
}

/** A part of the messages to a webhook, newest first, before number `before`; null as for `findWebhook`. */
export async function listDeliveries(
  actor: Actor,
  webhookId: string,
  before?: number,
  on: Tx = db(),
): Promise<DeliveryPage | null> {
  if (!(await findWebhook(actor, webhookId, on))) return null;
  const rows = await on.webhookDelivery.findMany({
    where: {
      ...(await hiddenFrom(actor, on)),
      webhookId,
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: "desc" },
    take: pageLength + 1,
    include: deliveryParts,
  });
  const items = rows.slice(0, pageLength).map(deliveryView);
  return { items, next: rows.length > pageLength ? (items.at(-1)?.number ?? null) : null };
}

/** What a person chooses from; null: the actor may not manage webhooks. */
export async function storiesForWebhooks(actor: Actor, on: Tx = db()) {
  if (!canManageWebhooks(actor)) return null;
  return on.story.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }], select: { id: true, title: true } });
}

/** A message as administrators see it. */
export async function deliveryOf(id: string, on: Tx): Promise<DeliveryView> {
  return deliveryView(await on.webhookDelivery.findUniqueOrThrow({ where: { id }, include: deliveryParts }));
}

// A message says that a claim is decided: who is to decide it blind does not see that there was one.
async function hiddenFrom(actor: Actor, on: Tx) {
  const blind = [...(await blindClaims(on, actor))];
  // A message on a report, and a test, is on no claim: "not in" alone would leave these out.
  return {
    OR: [{ claimId: null }, { claimId: { notIn: blind } }],
  } satisfies Prisma.WebhookDeliveryWhereInput;
}

function deliveryView(row: LoadedDelivery): DeliveryView {
  const { id, number, event, story, state, tries, status, error } = row;
  return {
    ...{ id, number, event, story, state, tries, status, error },
    claim: row.claim?.number ?? null,
    report: row.report?.number ?? null,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
