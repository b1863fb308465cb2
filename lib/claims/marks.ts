import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import type { TextQuoteSelector } from "@/lib/text/selector";
import { compareSpans } from "@/lib/text/span";
import { notesFor } from "./blind";
import { carry } from "./carry";
import type { ClaimLine } from "./line";
import { linesOf, storySources } from "./lines";
import { type ClaimRow, several, type TextMark } from "./view";

/** The text that is shown. */
export interface ShownText {
  readonly storyId: string;
  readonly sourceId: string;
  readonly revisionId: string;
  readonly text: string;
}

const mostOthers = 4; // what a line at a mark can hold

/**
 * The marks in a source's text, in its order: readings of claims, and notes. Spans on another revision are carried
 * over; those whose words are gone are left out. The caller has checked that the actor may see the story.
 */
export async function marksOf(on: Tx, actor: Actor, shown: ShownText): Promise<TextMark[]> {
  const blind = await blindClaims(on, actor);
  const said = await saidBy(on, shown.storyId, shown.sourceId);
  const missing = [
    ...new Set(said.flatMap(({ claimId, line }) => (line && !blind.has(claimId) ? [] : [claimId]))),
  ];
  const worked =
    missing.length > 0 ? await linesOf(on, shown.storyId, missing, blind) : new Map<string, Line>();
  const sources = await storySources(on, shown.storyId);
  const sigla = [...sources.values()].flatMap(({ removed, siglum }) => (removed ? [] : [siglum]));
  const marks = said.flatMap(({ claimId, number, statement, value, spans, line }): TextMark[] => {
    const found = worked.get(claimId) ?? line ?? noLine;
    const { kind, groups } = found;
    const places = placesOf(spans, shown);
    if (places.length === 0) return [];
    const others = groups.filter((group) => group.value !== value).slice(0, mostOthers);
    const told = tellers(others, found, sigla);
    const mark = {
      ...{ claimId, claimNumber: number, kind, annotationId: null, label: statement },
      letter: groups.find((group) => group.value === value)?.letter ?? null,
      others: others.map(({ letter, label }) => ({
        ...{ letter, label },
        sigla: told.get(letter) ?? [],
      })),
    };
    return places.map((place) => ({ ...place, ...mark }));
  });
  return [...marks, ...(await notesOf(on, shown, notesFor(actor, blind)))].sort(compareSpans);
}

/** The sigla of the sources that tell each of the groups. A loop: hundreds of marks, each over hundreds of sources. */
function tellers(
  groups: Line["groups"],
  { cells, more }: Line,
  sigla: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const told = new Map(groups.map(({ letter }): [string, string[]] => [letter, []]));
  sigla.forEach((siglum, index) => {
    const sign = cells.charAt(index);
    if (sign !== several) told.get(sign)?.push(siglum);
    else for (const letter of more[index]?.split(" ") ?? []) told.get(letter)?.push(siglum);
  });
  return told;
}

type Line = Pick<ClaimLine, "kind" | "cells" | "more"> & Pick<ClaimRow, "groups">;
const noLine: Line = { kind: null, cells: "", more: {}, groups: [] };
interface Said {
  readonly claimId: string;
  readonly number: number;
  readonly statement: string;
  readonly value: string;
  readonly spans: readonly (TextQuoteSelector & { readonly revisionId: string })[];
  readonly line: Line | null;
}

/** What a source says on all claims of its story, in one JSON text: hundreds of rows come slowly out of the driver. */
async function saidBy(on: Tx, storyId: string, sourceId: string): Promise<Said[]> {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'claimId', c."id", 'number', c."number", 'statement', c."statement", 'value', r."value",
      'spans', (SELECT json_agg(s ORDER BY s."start", s."id") FROM "ReadingSpan" s WHERE s."readingId" = r."id"),
      'line', CASE WHEN l."claimId" IS NOT NULL THEN json_build_object(
        'kind', l."kind", 'groups', l."groups", 'cells', l."cells", 'more', l."more") END
    ) ORDER BY c."number", r."id"), '[]')::text AS "rows"
    FROM "Reading" r
    JOIN "Claim" c ON c."id" = r."claimId" AND c."mergedIntoId" IS NULL AND c."storyId" = ${storyId}::uuid
    LEFT JOIN "ClaimLine" l ON l."claimId" = c."id"
    WHERE r."sourceId" = ${sourceId}::uuid AND r."removedAt" IS NULL
      AND EXISTS (SELECT FROM "ReadingSpan" s WHERE s."readingId" = r."id")`;
  return JSON.parse(row?.rows ?? "[]") as Said[];
}

async function notesOf(on: Tx, shown: ShownText, visible: Prisma.AnnotationWhereInput): Promise<TextMark[]> {
  const annotations = await on.annotation.findMany({
    where: { storyId: shown.storyId, deletedAt: null, ...visible },
    include: {
      targets: { where: { revision: { sourceId: shown.sourceId } } },
      claim: { select: { number: true } },
    },
    orderBy: { id: "asc" },
  });
  return annotations.flatMap(({ id, claimId, claim, body, targets }) =>
    placesOf(targets, shown).map((place) => ({
      ...place,
      claimId,
      claimNumber: claim?.number ?? null,
      kind: null,
      letter: null,
      annotationId: id,
      label: body,
      others: [],
    })),
  );
}

function placesOf(spans: readonly (TextQuoteSelector & { readonly revisionId: string })[], shown: ShownText) {
  return spans.flatMap((span) => {
    if (span.revisionId === shown.revisionId) return [{ start: span.start, end: span.end }];
    const { span: found } = carry(shown.text, span);
    return found ? [{ start: found.start, end: found.end }] : [];
  });
}
