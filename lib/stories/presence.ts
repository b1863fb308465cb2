import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "./access";
import type { PresenceView } from "./view";

/** A page that somebody has open, and the number of the claim on it. */
export interface OpenPage {
  readonly page: string;
  readonly claim: number | null;
}

/** Says that the actor is here, on this claim; a page says it again and again. Others hear it when it is news. */
export async function announce(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { page, claim }: OpenPage,
): Promise<PresenceView[]> {
  await storyFor(tx, actor, storyId, "see");
  if (await isNews(tx, actor, storyId, page, claim)) await notify(tx, storyId, "presence");
  return othersIn(tx, actor, storyId);
}

/** Says that a page was closed. */
export async function leave(tx: Tx, actor: Actor, storyId: string, page: string): Promise<void> {
  await storyFor(tx, actor, storyId, "see");
  const gone = await tx.$executeRaw`DELETE FROM "Presence"
    WHERE "storyId" = ${storyId}::uuid AND "userId" = ${actor.id}::uuid AND "page" = ${page}::uuid`;
  if (gone > 0) await notify(tx, storyId, "presence");
}

/** Who else has the story open, on which claims; whose page was silent for most of a minute is gone. */
export async function presentIn(tx: Tx, actor: Actor, storyId: string): Promise<PresenceView[]> {
  await storyFor(tx, actor, storyId, "see");
  return othersIn(tx, actor, storyId);
}

const othersIn = (tx: Tx, actor: Actor, storyId: string) => tx.$queryRaw<PresenceView[]>`
  SELECT u."id", u."name", coalesce(array_agg(DISTINCT p."claim") FILTER (WHERE p."claim" IS NOT NULL), '{}') AS "claims"
  FROM "Presence" p JOIN "User" u ON u."id" = p."userId"
  WHERE p."storyId" = ${storyId}::uuid AND p."userId" <> ${actor.id}::uuid
    AND p."seenAt" > clock_timestamp() - interval '50 seconds'
  GROUP BY u."id", u."name" ORDER BY u."name", u."id"`;

/** Notes that the page is there, on this claim, and forgets those of long ago; true when others do not know it yet. */
async function isNews(
  tx: Tx,
  { id: userId }: Actor,
  storyId: string,
  page: string,
  claim: number | null,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isNews: boolean }[]>`
    WITH before AS (
      SELECT "claim" FROM "Presence" WHERE "storyId" = ${storyId}::uuid AND "userId" = ${userId}::uuid
        AND "page" = ${page}::uuid AND "seenAt" > clock_timestamp() - interval '50 seconds'
    ), gone AS (
      DELETE FROM "Presence" WHERE "storyId" = ${storyId}::uuid AND "page" <> ${page}::uuid
        AND "seenAt" < clock_timestamp() - interval '1 hour'
    )
    INSERT INTO "Presence" ("storyId", "userId", "page", "claim")
    VALUES (${storyId}::uuid, ${userId}::uuid, ${page}::uuid, ${claim}::int)
    ON CONFLICT ("storyId", "userId", "page") DO UPDATE SET "claim" = EXCLUDED."claim", "seenAt" = clock_timestamp()
    RETURNING NOT EXISTS (SELECT FROM before WHERE "claim" IS NOT DISTINCT FROM ${claim}::int) AS "isNews"`;
  return row?.isNews ?? true;
}
