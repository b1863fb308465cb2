import type { Tx } from "@/lib/db/transaction";
import type { Span } from "@/lib/text/span";
import type { DepartureView } from "./view";

interface Row {
  readonly id: string;
  readonly siglum: string;
  readonly originId: string;
  readonly language: string;
  readonly heldAgainst: readonly string[] | null;
  readonly words: number | null;
  readonly ownWords: number | null;
}

/**
 * How far each source of the story departs from its origin, by id; those of unknown origin are not in it. What a run
 * measured counts as long as the text is the same and what it was held against is still of its origin. With `beside`
 * only the sources of that one's origin are in it.
 */
export async function departuresIn(
  on: Tx,
  storyId: string,
  beside: string | null = null,
): Promise<ReadonlyMap<string, DepartureView>> {
  const rows = await on.$queryRaw<Row[]>`
    SELECT s."id", s."siglum", s."originId", s."language", m."heldAgainst", m."words", m."ownWords"
    FROM "Source" s
    JOIN LATERAL (
      SELECT "id" FROM "SourceRevision" WHERE "sourceId" = s."id" ORDER BY "number" DESC LIMIT 1
    ) v ON TRUE
    LEFT JOIN LATERAL (
      SELECT x.* FROM "AnalysisRunSource" x JOIN "AnalysisRun" r ON r."id" = x."runId"
      WHERE x."revisionId" = v."id" ORDER BY r."number" DESC LIMIT 1
    ) m ON TRUE
    WHERE s."storyId" = ${storyId}::uuid AND s."removedAt" IS NULL AND s."originId" IS NOT NULL
      AND (${beside}::uuid IS NULL OR s."originId" = (SELECT "originId" FROM "Source" WHERE "id" = ${beside}::uuid))
    ORDER BY s."position", s."id"`;
  const families = new Map<string, Row[]>();
  for (const row of rows) families.set(row.originId, [...(families.get(row.originId) ?? []), row]);
  return new Map(rows.map((row) => [row.id, departureOf(row, families.get(row.originId) ?? [])]));
}

function departureOf(row: Row, family: readonly Row[]): DepartureView {
  const others = family.filter(({ id }) => id !== row.id);
  if (others.length === 0) return { state: "alone" };
  const from = others.filter(({ id }) => row.heldAgainst?.includes(id));
  if (row.words !== null && row.ownWords !== null && from.length === row.heldAgainst?.length) {
    const { words, ownWords: own } = row;
    return { state: "departs", words, own, from: from.map(({ siglum }) => siglum) };
  }
  if (row.heldAgainst?.length === 0) {
    if (others.some(({ heldAgainst }) => heldAgainst?.includes(row.id))) return { state: "measure" };
    if (!others.some(({ language }) => spoken(language) === spoken(row.language)))
      return { state: "otherLanguage" };
  }
  return { state: "unread" };
}

const spoken = (tag: string) => tag.split("-")[0];

/** Where a revision departs from what its newest run held it against. */
export async function departingPassages(on: Tx, revisionId: string): Promise<Span[]> {
  const row = await on.analysisRunSource.findFirst({
    where: { revisionId },
    orderBy: { run: { number: "desc" } },
    select: { departs: true },
  });
  const ends = row?.departs ?? [];
  return ends.flatMap((end, i) => (i % 2 === 1 ? [{ start: ends[i - 1] ?? end, end }] : []));
}
