import type { Tx } from "@/lib/db/transaction";
import { spreadParts } from "./view";

interface Row {
  sourceId: string;
  part: number;
  readings: number;
}

/** Source id → how many readings of flagged claims lie in each part of its text, from its beginning to its end. */
export async function spreadOf(on: Tx, storyId: string): Promise<Map<string, number[]>> {
  const rows = await partsOf(on, storyId);
  const spread = new Map<string, number[]>();
  for (const { sourceId, part, readings } of rows) {
    const parts = spread.get(sourceId) ?? Array.from({ length: spreadParts }, () => 0);
    parts[Math.min(part, spreadParts) - 1] = readings;
    spread.set(sourceId, parts);
  }
  return spread;
}

// The place within the revision that the span was set on: a text that was revised since has it nearly there.
const partsOf = (on: Tx, storyId: string) => on.$queryRaw<Row[]>`
  SELECT r."sourceId",
    width_bucket(s."start", 0, greatest(v."length", 1), ${spreadParts}::int) AS "part",
    count(*)::int AS "readings"
  FROM "Claim" c
  JOIN "Reading" r ON r."claimId" = c."id" AND r."removedAt" IS NULL
  JOIN "ReadingSpan" s ON s."readingId" = r."id" AND s."state" <> 'orphaned'
  JOIN "SourceRevision" v ON v."id" = s."revisionId"
  WHERE c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL AND c."state" <> 'dismissed'
    AND EXISTS (SELECT FROM "Discrepancy" d WHERE d."claimId" = c."id")
  GROUP BY 1, 2`;
