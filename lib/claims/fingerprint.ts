import type { Tx } from "@/lib/db/transaction";

/**
 * A text that is the same as long as nothing has changed that a story's list of claims, or its matrix, tells: made of
 * the versions of all rows that they are read from (where a row lies and which transaction wrote it). Null while a
 * line of the list is missing: it is worked out from rows that are not asked here.
 *
 * It says what the transaction sees, so it belongs to what is read in the same one (`readOnly`).
 */
export async function fingerprintOfClaims(tx: Tx, storyId: string): Promise<string | null> {
  const [seen] = await tx.$queryRaw<{ snapshot: string }[]>`SELECT pg_current_snapshot()::text AS "snapshot"`;
  const before = known.get(storyId);
  if (seen && before?.snapshot === seen.snapshot && Date.now() - before.at < longest) return before.print;
  const at = Date.now();
  const print = await worked(tx, storyId);
  known.delete(storyId);
  if (seen) known.set(storyId, { snapshot: seen.snapshot, print, at });
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return print;
}

interface Known {
  readonly snapshot: string;
  readonly print: string | null;
  readonly at: number;
}

// Where nothing was written since, in all the database, nothing has to be worked out again: fifty people who read the
// list after one decision see the same snapshot. A ruling that ends with its time is noticed this much later.
const longest = 1_000; // milliseconds
const most = 200; // stories
const known = new Map<string, Known>();

async function worked(tx: Tx, storyId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ print: string; whole: boolean }[]>`
    WITH claims AS (
      SELECT c."id", c.ctid AS "at", c.xmin AS "by", l.ctid AS "lineAt", l.xmin AS "lineBy", u.ctid AS "userAt", u.xmin AS "userBy",
        c."mergedIntoId" IS NULL AND l."claimId" IS NULL AS "lacks"
      FROM "Claim" c
      LEFT JOIN "ClaimLine" l ON l."claimId" = c."id"
      LEFT JOIN "User" u ON u."id" = c."assigneeId"
      WHERE c."storyId" = ${storyId}::uuid
    )
    SELECT NOT EXISTS (SELECT FROM claims WHERE "lacks") AS "whole", md5(concat_ws('/',
      (SELECT string_agg(concat_ws(' ', "at", "by", "lineAt", "lineBy", "userAt", "userBy"), ',' ORDER BY "at") FROM claims),
      (SELECT string_agg(concat_ws(' ', s.ctid, s.xmin), ',' ORDER BY s.ctid) FROM "Source" s WHERE s."storyId" = ${storyId}::uuid),
      (SELECT string_agg(concat_ws(' ', o.ctid, o.xmin), ',' ORDER BY o.ctid) FROM "Origin" o WHERE o."storyId" = ${storyId}::uuid),
      (SELECT string_agg(concat_ws(' ', k.ctid, k.xmin), ',' ORDER BY k.ctid) FROM "Comment" k JOIN claims c ON c."id" = k."claimId"),
      (SELECT string_agg(concat_ws(' ', q.ctid, q.xmin), ',' ORDER BY q.ctid) FROM "OpinionRequest" q JOIN claims c ON c."id" = q."claimId"),
      -- A run tells of its progress all the time; the list asks for the newest that has ended.
      (SELECT max("number") FROM "AnalysisRun" WHERE "storyId" = ${storyId}::uuid AND "state" = 'finished'),
      -- Effects are only ever added. A ruling ends by being taken back, or with its time.
      (SELECT string_agg(concat_ws(' ', g.ctid, g.xmin, g."expiresAt" <= now(), e."many"), ',' ORDER BY g.ctid)
        FROM "Ruling" g JOIN (
          SELECT "rulingId", count(*) AS "many" FROM "RulingEffect" JOIN claims c ON c."id" = "claimId" GROUP BY "rulingId"
        ) e ON e."rulingId" = g."id")
    )) AS "print"`;
  return row?.whole ? row.print : null;
}
