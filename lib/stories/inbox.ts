import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import type { InboxItem, InboxView } from "./view";

const most = 100; // lines: what is older concerns nobody any more
const longest = 280; // characters of a comment

type Row = Omit<InboxItem, "createdAt"> & { readonly createdAt: Date };

/** What concerns the actor in the stories that they may see now, newest first, and how much of it is unread. */
export async function inboxOf(actor: Actor, on: Tx = db()): Promise<InboxView> {
  const rows = await rowsOf(on, actor);
  const items = rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
  return { items, unread: items.filter(({ isRead }) => !isRead).length };
}

/** Marks lines of the actor's own inbox as read or unread, or all of them; ids of others' lines do nothing. */
export async function markInbox(
  tx: Tx,
  actor: Actor,
  { ids, isRead }: { readonly ids: readonly string[] | "all"; readonly isRead: boolean },
): Promise<InboxView> {
  const { items } = await inboxOf(actor, tx);
  const chosen = items.filter(({ id }) => ids === "all" || ids.includes(id));
  const notices = chosen.filter(({ kind }) => kind !== "to_sign").map(({ id }) => id);
  await tx.notice.updateMany({
    where: { id: { in: notices }, userId: actor.id },
    data: { readAt: isRead ? new Date() : null },
  });
  for (const { story } of chosen.filter(({ kind }) => kind === "to_sign")) {
    const key = { userId: actor.id, storyId: story.id };
    if (isRead) {
      const readAt = new Date();
      await tx.inboxMark.upsert({
        where: { userId_storyId: key },
        create: { ...key, readAt },
        update: { readAt },
      });
    } else await tx.inboxMark.deleteMany({ where: key });
  }
  // The actor's other pages show the count, too.
  for (const storyId of new Set(chosen.map(({ story }) => story.id))) await notify(tx, storyId, "inbox");
  return inboxOf(actor, tx);
}

const seenBy = (actor: Actor): Prisma.Sql =>
  actor.role === "administrator"
    ? Prisma.sql`TRUE`
    : Prisma.sql`EXISTS (SELECT FROM "Membership" m WHERE m."storyId" = s."id" AND m."userId" = ${actor.id}::uuid)`;

// Whose blind opinion on a claim is waited for reads nothing that others wrote on it. Verdicts wait for a signature
// of those who edit, and did not give them; the line of a story is new again when another one comes.
const rowsOf = (on: Tx, actor: Actor) => on.$queryRaw<Row[]>`
  WITH blind AS (
    SELECT "claimId" FROM "OpinionRequest" WHERE "editorId" = ${actor.id}::uuid AND "state" = 'asked'
  )
  SELECT n."id", n."kind"::text, json_build_object('id', s."id", 'title', s."title") AS "story",
    json_build_object('number', c."number", 'statement', c."statement") AS "claim",
    json_build_object('id', u."id", 'name', u."name") AS "by", left(coalesce(k."body", n."note"), ${longest}::int) AS "words",
    n."count", n."createdAt", n."readAt" IS NOT NULL AS "isRead"
  FROM "Notice" n
  JOIN "Story" s ON s."id" = n."storyId"
  JOIN "Claim" c ON c."id" = n."claimId"
  JOIN "User" u ON u."id" = n."actorId"
  LEFT JOIN "Comment" k ON k."id" = n."commentId"
  WHERE n."userId" = ${actor.id}::uuid AND s."archivedAt" IS NULL AND ${seenBy(actor)}
    AND (n."commentId" IS NULL OR k."deletedAt" IS NULL)
    AND n."claimId" NOT IN (SELECT "claimId" FROM blind)
  UNION ALL
  SELECT s."id", 'to_sign', json_build_object('id', s."id", 'title', s."title"), NULL, NULL, NULL,
    count(*)::int, max(v."createdAt"), coalesce(max(v."createdAt") <= max(mark."readAt"), false)
  FROM "Story" s
  JOIN "Claim" c ON c."storyId" = s."id" AND c."state" = 'awaiting_signature' AND c."mergedIntoId" IS NULL
  JOIN "Verdict" v ON v."id" = c."currentVerdictId" AND v."authorId" <> ${actor.id}::uuid
  JOIN "Membership" m ON m."storyId" = s."id" AND m."userId" = ${actor.id}::uuid AND m."role" <> 'viewer'
  LEFT JOIN "InboxMark" mark ON mark."storyId" = s."id" AND mark."userId" = ${actor.id}::uuid
  WHERE s."archivedAt" IS NULL AND ${actor.role !== "viewer"}::boolean
    AND NOT EXISTS (
      SELECT FROM "OpinionRequest" o WHERE o."claimId" = c."id" AND o."state" IN ('asked', 'given', 'differ'))
  GROUP BY s."id"
  ORDER BY 8 DESC, 1 LIMIT ${most}`;
