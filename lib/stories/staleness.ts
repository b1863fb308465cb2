import type { Tx } from "@/lib/db/transaction";

/**
 * Whether the newest finished run read other texts than those that count now: a source was added, removed or
 * restored, or has a newer revision. True while none has finished.
 */
export async function analysisIsStale(tx: Tx, storyId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ stale: boolean }[]>`
    WITH run AS (
      SELECT "id" FROM "AnalysisRun" WHERE "storyId" = ${storyId}::uuid AND "state" = 'finished'
      ORDER BY "number" DESC LIMIT 1
    ), read AS (
      SELECT "revisionId" FROM "AnalysisRunSource" WHERE "runId" = (SELECT "id" FROM run)
    ), now AS (
      SELECT DISTINCT ON (s."id") r."id" AS "revisionId"
      FROM "Source" s JOIN "SourceRevision" r ON r."sourceId" = s."id"
      WHERE s."storyId" = ${storyId}::uuid AND s."removedAt" IS NULL
      ORDER BY s."id", r."number" DESC
    )
    SELECT NOT EXISTS (SELECT FROM run)
      OR EXISTS (SELECT "revisionId" FROM read EXCEPT SELECT "revisionId" FROM now)
      OR EXISTS (SELECT "revisionId" FROM now EXCEPT SELECT "revisionId" FROM read) AS "stale"`;
  return row?.stale ?? true;
}
