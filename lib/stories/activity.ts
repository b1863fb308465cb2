import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "./access";
import { withheldObjects } from "./blind";
import type { ActivityPage } from "./view";

const pageLength = 50;

/** What happened in a story, newest first, from the event before number `before`; null where the actor may not look. */
export async function activity(
  actor: Actor,
  storyId: string,
  { before }: { before?: number | undefined } = {},
  on: Tx = db(),
): Promise<ActivityPage | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const events = await on.auditEvent.findMany({
    where: {
      chain: storyId,
      ...(before === undefined ? {} : { number: { lt: before } }),
      ...(await toldTo(actor, on)),
    },
    orderBy: { number: "desc" },
    take: pageLength,
    include: { actor: { select: { id: true, name: true } } },
  });
  const labels = await labelsOf(
    on,
    events.map(({ objectId }) => objectId),
  );
  const last = events.at(-1);
  return {
    items: events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      actor: event.actor,
      actorKind: event.actorKind,
      action: event.action,
      objectType: event.objectType,
      objectId: event.objectId,
      label: labels.get(event.objectId) ?? null,
      fields: event.fields,
    })),
    next: events.length === pageLength && last && last.number > 1 ? last.number : null,
  };
}

/** What others decide and say on a claim is no part of the events for who is to give a blind opinion on it. */
async function toldTo(actor: Actor, on: Tx): Promise<Prisma.AuditEventWhereInput> {
  const objects = [...(await withheldObjects(on, actor))];
  if (objects.length === 0) return {};
  return {
    NOT: {
      objectId: { in: objects },
      action: { not: "opinion.ask" },
      OR: [{ actorId: null }, { actorId: { not: actor.id } }],
    },
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Ids are unique over all tables, so the kind of object need not be told apart.
async function labelsOf(on: Tx, objectIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(objectIds)].filter((id) => uuid.test(id));
  const rows = await on.$queryRaw<{ id: string; label: string }[]>`
    WITH ids AS (SELECT unnest(${ids}::uuid[]) AS "id")
    SELECT "id"::text, "label" FROM (
      SELECT "id", "siglum"::text AS "label" FROM ids JOIN "Source" USING ("id")
      UNION ALL SELECT "id", 'C' || "number" FROM ids JOIN "Claim" USING ("id")
      UNION ALL SELECT v."id", 'C' || c."number"
        FROM ids JOIN "Verdict" v USING ("id") JOIN "Claim" c ON c."id" = v."claimId"
      UNION ALL SELECT "id", "name" FROM ids JOIN "User" USING ("id")
      UNION ALL SELECT "id", "title" FROM ids JOIN "Story" USING ("id")
      UNION ALL SELECT "id", "number"::text FROM ids JOIN "AnalysisRun" USING ("id")
      UNION ALL SELECT "id", "number"::text FROM ids JOIN "Report" USING ("id")
    ) AS labels`;
  return new Map(rows.map(({ id, label }) => [id, label]));
}
