import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { type CountedSource, voiceOf } from "./groups";
import type { ClaimLine } from "./line";
import { linesOf } from "./lines";
import { type MatrixClaim, type MatrixSource, type MatrixView, spreadParts } from "./view";

type Line = Pick<ClaimLine, "kind" | "severity" | "first" | "cells" | "more" | "places">;
interface Row extends Pick<MatrixClaim, "id" | "number" | "statement" | "state"> {
  readonly line: Line | null;
}

/**
 * The claims of a story against its sources, in the order in which the story tells them; null where the actor may
 * not see it. One character a cell keeps a thousand claims on hundreds of sources small.
 */
export async function matrixOf(actor: Actor, storyId: string, on: Tx = db()): Promise<MatrixView | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const blind = await blindClaims(on, actor);
  const sources = await on.source.findMany({
    where: { storyId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { origin: { select: { name: true } } },
  });
  const found = await rowsOf(on, storyId);
  const missing = found.filter(({ id, line }) => line === null || blind.has(id)).map(({ id }) => id);
  const worked = missing.length > 0 ? await linesOf(on, storyId, missing, blind) : new Map<string, Line>();
  const rows = found.flatMap(({ line, ...row }) => {
    const known = worked.get(row.id) ?? line;
    const state = blind.has(row.id) ? "open" : row.state;
    return known ? [{ ...row, state, line: known }] : [];
  });
  const spread = spreadOf(
    sources.length,
    rows.filter(({ state }) => state !== "dismissed").map(({ line }) => line.places),
  );
  const counted = new Map<string, CountedSource>(sources.map((source) => [source.id, source]));
  const names = new Map(sources.map(({ originId, origin }) => [originId, origin?.name ?? null]));
  return {
    sources: sources.map((source, index): MatrixSource => {
      const { id, siglum, outlet } = source;
      const { key, known } = voiceOf(source, counted);
      const origin = known ? (names.get(key) ?? null) : null;
      return { id, siglum, outlet, voice: key, origin, spread: spread[index] ?? [] };
    }),
    claims: rows
      .sort((a, b) => inStory(a.line.first, b.line.first) || a.number - b.number)
      .map(({ line: { kind, severity, cells, more }, ...row }) => ({ ...row, kind, severity, cells, more })),
  };
}

function inStory(a: Line["first"], b: Line["first"]): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.source - b.source || a.start - b.start;
}

/** How many spans of flagged claims lie in each part of each text; nothing for a text without any. */
function spreadOf(sources: number, places: readonly (readonly number[])[]): number[][] {
  const spread: number[][] = Array.from({ length: sources }, () => []);
  for (const place of places.flat()) {
    const strip = spread[Math.floor(place / spreadParts)];
    if (!strip) continue;
    if (strip.length === 0) strip.push(...Array.from({ length: spreadParts }, () => 0));
    const part = place % spreadParts;
    strip[part] = (strip[part] ?? 0) + 1;
  }
  return spread;
}

// One JSON text of all rows: thousands of them come out of the driver ten times slower.
async function rowsOf(on: Tx, storyId: string): Promise<Row[]> {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'id', c."id", 'number', c."number", 'statement', c."statement", 'state', c."state",
      'line', CASE WHEN l."claimId" IS NOT NULL THEN json_build_object(
        'kind', l."kind", 'severity', l."severity", 'first', l."first", 'cells', l."cells", 'more', l."more",
        'places', l."places") END
    )), '[]')::text AS "rows"
    FROM "Claim" c LEFT JOIN "ClaimLine" l ON l."claimId" = c."id"
    WHERE c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL`;
  return JSON.parse(row?.rows ?? "[]") as Row[];
}
