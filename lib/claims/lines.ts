import type { Tx } from "@/lib/db/transaction";
import { type ClaimLine, type LineFlag, type LineSource, lineOf, type SaidReading } from "./line";
import { spreadParts } from "./view";

/**
 * Puts back the lines of the story's claims that changes took away, so that whoever reads next finds them; at the
 * end of a transaction that holds the story's lock. Without it lists are as right, and slower.
 */
export async function settleLines(tx: Tx, storyId: string): Promise<void> {
  const ids = await unsettled(tx, storyId);
  if (ids.length > 0) await keep(tx, storyId, await linesOf(tx, storyId, ids));
}

/** The lines of these claims, worked out from their readings; the `blind` ones as if nobody had decided on them. */
export async function linesOf(
  on: Tx,
  storyId: string,
  claimIds: readonly string[],
  blind: ReadonlySet<string> = new Set(),
): Promise<Map<string, ClaimLine>> {
  const sources = await storySources(on, storyId);
  const readings = byClaim(await readingsOf(on, claimIds));
  const flags = byClaim(await flagsOf(on, claimIds));
  const decided = new Set((await decidedOf(on, claimIds)).map(({ id }) => id));
  return new Map(
    claimIds.map((id) => {
      const claim = { isDecided: decided.has(id) && !blind.has(id), readings: readings.get(id) ?? [] };
      return [id, lineOf(claim, flags.get(id) ?? [], sources)];
    }),
  );
}

/** The sources of a story by id, in its order, removed ones too. */
export async function storySources(on: Tx, storyId: string): Promise<Map<string, LineSource>> {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(s ORDER BY s."position", s."id"), '[]')::text AS "rows" FROM (
      SELECT "id", "siglum", "position", "kind", "originId", "translationOfId", "removedAt" IS NOT NULL AS "removed"
      FROM "Source" WHERE "storyId" = ${storyId}::uuid
    ) AS s`;
  return new Map((JSON.parse(row?.rows ?? "[]") as LineSource[]).map((source) => [source.id, source]));
}

function byClaim<Row extends { readonly claimId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.claimId);
    if (list) list.push(row);
    else lists.set(row.claimId, [row]);
  }
  return lists;
}

async function unsettled(tx: Tx, storyId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Claim" c
    WHERE c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL
      AND NOT EXISTS (SELECT FROM "ClaimLine" l WHERE l."claimId" = c."id")`;
  return rows.map(({ id }) => id);
}

const decidedOf = (on: Tx, claimIds: readonly string[]) => on.$queryRaw<{ id: string }[]>`
  SELECT "id" FROM "Claim" WHERE "id" = ANY(${[...claimIds]}::uuid[]) AND "currentVerdictId" IS NOT NULL`;

// One JSON text: tens of thousands of rows come out of the driver ten times slower.
async function readingsOf(on: Tx, claimIds: readonly string[]) {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(said ORDER BY said."id"), '[]')::text AS "rows" FROM (
      SELECT r."claimId", r."id", r."sourceId", r."value",
        coalesce(string_agg(s."exact", ' … ' ORDER BY s."start", s."id"), '') AS "exact",
        (array_agg(s."start" ORDER BY s."start", s."id"))[1] AS "start",
        -- The place within the revision that the span was set on: a text revised since has it nearly there.
        coalesce(array_agg(least(width_bucket(s."start", 0, greatest(v."length", 1), ${spreadParts}::int), ${spreadParts}::int) - 1)
          FILTER (WHERE s."state" <> 'orphaned'), '{}') AS "parts"
      FROM "Reading" r
      LEFT JOIN "ReadingSpan" s ON s."readingId" = r."id"
      LEFT JOIN "SourceRevision" v ON v."id" = s."revisionId"
      WHERE r."claimId" = ANY(${[...claimIds]}::uuid[]) AND r."removedAt" IS NULL
      GROUP BY r."id"
    ) AS said`;
  return JSON.parse(row?.rows ?? "[]") as (SaidReading & { claimId: string })[];
}

async function flagsOf(on: Tx, claimIds: readonly string[]) {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(flag ORDER BY flag."id"), '[]')::text AS "rows" FROM (
      SELECT d."claimId", d."id", d."kind", d."severity", d."explanation", d."madeBy",
        ARRAY(SELECT f."readingId" FROM "DiscrepancyReading" f WHERE f."discrepancyId" = d."id") AS "readings"
      FROM "Discrepancy" d WHERE d."claimId" = ANY(${[...claimIds]}::uuid[])
    ) AS flag`;
  return JSON.parse(row?.rows ?? "[]") as (LineFlag & { claimId: string })[];
}

async function keep(tx: Tx, storyId: string, lines: ReadonlyMap<string, ClaimLine>): Promise<void> {
  const rows = [...lines].map(([claimId, { groups, ...line }]) => ({
    ...{ ...line, claimId, storyId },
    // Which sources a group holds stands in `cells`.
    groups: groups.map(({ sigla: _, ...group }) => group),
  }));
  await tx.$executeRaw`
    INSERT INTO "ClaimLine" ("claimId", "storyId", "kind", "severity", "explanation", "groups", "cells", "more", "first", "places", "words")
    SELECT l."claimId", l."storyId", l."kind", l."severity", l."explanation", l."groups", l."cells", l."more", l."first", l."places",
      "spoken_words"("claim_words"(c))
    FROM json_populate_recordset(NULL::"ClaimLine", ${JSON.stringify(rows)}::json) l
    JOIN "Claim" c ON c."id" = l."claimId"
    ON CONFLICT ("claimId") DO NOTHING`;
}
