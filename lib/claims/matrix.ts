import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { type CountedSource, groupsOf, voiceOf } from "./groups";
import { spreadOf } from "./spread";
import {
  type MatrixClaim,
  type MatrixSource,
  type MatrixView,
  noMention,
  notCompared,
  several,
} from "./view";

interface Cell {
  claimId: string;
  sourceId: string;
  value: string;
  start: number;
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
  const claims = await on.claim.findMany({
    where: { storyId, mergedIntoId: null },
    select: {
      ...{ id: true, number: true, statement: true, state: true },
      discrepancies: {
        select: { kind: true, severity: true },
        orderBy: [{ severity: "asc" }, { id: "asc" }],
      },
    },
  });
  const counted = new Map<string, CountedSource>(sources.map((source) => [source.id, source]));
  const columns = new Map(sources.map(({ id }, index) => [id, index]));
  const byClaim = gathered(await cellsOf(on, storyId), ({ claimId }) => claimId);
  const rows = claims.map(({ discrepancies: [flag], ...claim }) => {
    const said = byClaim.get(claim.id) ?? [];
    const first = said.reduce(
      (least, cell) => Math.min(least, placeOf(cell, columns)),
      Number.MAX_SAFE_INTEGER,
    );
    const row: MatrixClaim = {
      ...claim,
      state: blind.has(claim.id) ? "open" : claim.state,
      kind: flag?.kind ?? null,
      severity: flag?.severity ?? null,
      ...lettersOf(said, sources, counted),
    };
    return { first, row };
  });
  const spread = await spreadOf(on, storyId);
  return {
    sources: sources.map((source): MatrixSource => {
      const voice = voiceOf(source, counted);
      const { id, siglum, outlet } = source;
      const name = sources.find(({ originId }) => originId === voice.key)?.origin?.name ?? null;
      return { id, siglum, outlet, voice: voice.key, origin: name, spread: spread.get(id) ?? [] };
    }),
    claims: rows.sort((a, b) => a.first - b.first || a.row.number - b.row.number).map(({ row }) => row),
  };
}

// A text is never as long as this: the source comes first, then the offset in it.
const longest = 1e9;
const placeOf = ({ sourceId, start }: Cell, columns: ReadonlyMap<string, number>): number =>
  (columns.get(sourceId) ?? 0) * longest + start;

/** The letters of a claim's readings, one character a source; `more` names those of a source with several. */
function lettersOf(
  said: readonly Cell[],
  sources: readonly { readonly id: string }[],
  counted: ReadonlyMap<string, CountedSource>,
): Pick<MatrixClaim, "cells" | "more"> {
  const here = said.filter(({ sourceId }) => counted.has(sourceId));
  const groups = groupsOf(
    here.map(({ sourceId, value }) => ({ sourceId, value, exact: "" })),
    counted,
  );
  const letters = new Map(groups.map(({ value, letter }) => [value, letter]));
  const bySource = gathered(here, ({ sourceId }) => sourceId);
  const more: Record<number, string> = {};
  const cells = sources.map(({ id }, index) => {
    const own = (bySource.get(id) ?? []).flatMap(({ value }) => letters.get(value) ?? []);
    const [only, ...others] = [...new Set(own)].sort();
    if (only === undefined) return said.length === 0 ? notCompared : noMention;
    if (others.length === 0 && only.length === 1) return only;
    more[index] = [only, ...others].join(" ");
    return several;
  });
  return { cells: cells.join(""), more };
}

function gathered(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const byKey = new Map<string, Cell[]>();
  for (const cell of cells) {
    const list = byKey.get(keyOf(cell));
    if (list) list.push(cell);
    else byKey.set(keyOf(cell), [cell]);
  }
  return byKey;
}

const cellsOf = (on: Tx, storyId: string) => on.$queryRaw<Cell[]>`
  SELECT r."claimId", r."sourceId", r."value", min(s."start")::int AS "start"
  FROM "Claim" c
  JOIN "Reading" r ON r."claimId" = c."id" AND r."removedAt" IS NULL
  JOIN "ReadingSpan" s ON s."readingId" = r."id"
  WHERE c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL
  GROUP BY r."claimId", r."sourceId", r."value"`;
