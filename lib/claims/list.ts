import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { untold } from "./blind";
import type { ClaimLine } from "./line";
import { linesOf, storySources } from "./lines";
import { byImportance } from "./row";
import { markOf } from "./second-opinion";
import { adviceOf } from "./suggestion";
import type { ClaimList, ClaimRow, SuggestionView } from "./view";

type Line = Pick<ClaimLine, "kind" | "severity" | "explanation" | "first" | "cells"> &
  Pick<ClaimRow, "groups">;
type Asked = Parameters<typeof markOf>[0]["opinionsAsked"][number];
type Suggested = Omit<SuggestionView, "advice"> & { readonly pattern: unknown };
interface Row extends Omit<ClaimRow, keyof Line | "suggestedBy" | "secondOpinion"> {
  readonly verdictId: string | null;
  readonly asked: Asked | null;
  /** Null: a change took it away, and nobody has put it back yet. */
  readonly line: Line | null;
  readonly suggestedBy: Suggested | null;
}

/**
 * The claims of a story, most important first, or of these ids alone; null where the actor may not see the story. An
 * id that is none of the story's, or of a claim that was merged into another one, is not in the answer.
 */
export async function listClaims(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
  only: readonly string[] | null = null,
): Promise<ClaimList | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const blind = await blindClaims(on, actor);
  const rows = await rowsOf(on, storyId, [...blind], only);
  const missing = rows.filter(({ id, line }) => line === null || blind.has(id)).map(({ id }) => id);
  const worked = missing.length > 0 ? await linesOf(on, storyId, missing, blind) : new Map<string, Line>();
  const items = rows.flatMap((row): ClaimRow[] => {
    const line = worked.get(row.id) ?? row.line;
    return line ? [shownTo(actor, blind.has(row.id) ? unseen(row) : row, line)] : [];
  });
  const sources = await storySources(on, storyId);
  return {
    items: items.sort(byImportance),
    sources: [...sources.values()].filter(({ removed }) => !removed).map(({ siglum }) => siglum),
  };
}

function shownTo(
  actor: Actor,
  { line: _, verdictId, asked, suggestedBy, ...row }: Row,
  { kind, severity, explanation, groups, cells, first }: Line,
): ClaimRow {
  return {
    ...row,
    ...{ kind, severity, explanation, cells, first },
    groups: groups.map(({ letter, label, value, origins, unknownOrigins }) => ({
      ...{ letter, label, value, origins, unknownOrigins },
    })),
    suggestedBy: suggestedBy && suggestion(suggestedBy),
    secondOpinion: markOf({ opinionsAsked: asked ? [asked] : [], currentVerdictId: verdictId }, actor.id),
  };
}

/** A claim on which the reader's blind opinion is waited for: as if nobody had decided or commented on it. */
const unseen = (row: Row): Row => ({
  ...row,
  ...{ state: "open", verdictId: null, outcome: null, openComments: 0, rowVersion: untold },
});

const suggestion = ({ pattern, ...said }: Suggested): SuggestionView => ({
  ...said,
  advice: adviceOf(pattern),
});

/** One JSON text of all rows: a thousand of them come out of the driver ten times slower. */
async function rowsOf(
  on: Tx,
  storyId: string,
  blind: readonly string[],
  only: readonly string[] | null,
): Promise<Row[]> {
  const [row] = await on.$queryRaw<{ rows: string }[]>`
    WITH newest AS (
      SELECT "number" FROM "AnalysisRun" WHERE "storyId" = ${storyId}::uuid AND "state" = 'finished'
      ORDER BY "number" DESC LIMIT 1
    ), ruled AS (
      SELECT DISTINCT ON (c."id") c."id", json_build_object(
        'rulingId', g."id", 'number', g."number", 'kind', g."kind", 'reason', g."reason", 'pattern', g."pattern") AS "by"
      FROM "Claim" c
      JOIN "RulingEffect" e ON e."claimId" = c."id" AND e."runId" = c."lastFoundRunId"
      JOIN "Ruling" g ON g."id" = e."rulingId" AND g."withdrawnAt" IS NULL AND (g."expiresAt" IS NULL OR g."expiresAt" > now())
      WHERE c."storyId" = ${storyId}::uuid AND (c."state" = 'open' OR c."id" = ANY(${blind}::uuid[]))
        AND (g."claimId" IS NULL OR g."claimId" <> ALL(${blind}::uuid[]))
      ORDER BY c."id", g."number"
    )
    SELECT coalesce(json_agg(json_build_object(
      'id', c."id", 'number', c."number", 'statement', c."statement", 'state', c."state", 'madeBy', c."madeBy",
      'rank', c."rank", 'rowVersion', c."rowVersion", 'outcome', v."outcome", 'verdictId', c."currentVerdictId",
      'asked', (SELECT json_build_object('state', o."state", 'editorId', o."editorId", 'firstId', o."firstId",
          'adjudicationId', o."adjudicationId")
        FROM "OpinionRequest" o WHERE o."claimId" = c."id" AND o."state" <> 'withdrawn'
        ORDER BY o."createdAt" DESC, o."id" DESC LIMIT 1),
      'assignee', CASE WHEN u."id" IS NOT NULL THEN json_build_object('id', u."id", 'name', u."name") END,
      'openComments', (SELECT count(*) FROM "Comment" k
        WHERE k."claimId" = c."id" AND k."deletedAt" IS NULL AND k."resolvedAt" IS NULL),
      -- What an editor made and no run ever found is not missing from the newest one.
      'notFoundByRun', (SELECT "number" FROM newest WHERE "number" > r."number"),
      'suggestedBy', s."by",
      'line', CASE WHEN l."claimId" IS NOT NULL THEN json_build_object(
        'kind', l."kind", 'severity', l."severity", 'explanation', l."explanation", 'groups', l."groups",
        'cells', l."cells", 'first', l."first") END
    )), '[]')::text AS "rows"
    FROM "Claim" c
    LEFT JOIN "ClaimLine" l ON l."claimId" = c."id"
    LEFT JOIN "Verdict" v ON v."id" = c."currentVerdictId"
    LEFT JOIN "User" u ON u."id" = c."assigneeId"
    LEFT JOIN "AnalysisRun" r ON r."id" = c."lastFoundRunId"
    LEFT JOIN ruled s ON s."id" = c."id"
    WHERE c."storyId" = ${storyId}::uuid AND c."mergedIntoId" IS NULL
      AND (${only}::uuid[] IS NULL OR c."id" = ANY(${only}::uuid[]))`;
  return JSON.parse(row?.rows ?? "[]") as Row[];
}
