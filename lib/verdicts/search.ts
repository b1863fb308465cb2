import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { blindClaims } from "@/lib/stories/blind";
import type { SearchHit } from "./view";

interface Row {
  storyId: string;
  title: string;
  sourceId: string | null;
  siglum: string | null;
  number: number | null;
  statement: string | null;
  snippet: string;
}

const mostOfAKind = 20;
const mostTexts = 10; // words around what was found take the longest in whole articles
// Signs that stand in no text that a person reads.
const from = "\u0002";
const to = "\u0003";
const shown = `StartSel=${from}, StopSel=${to}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;

/**
 * What holds the words, in the stories that the actor may see: texts, claims and verdicts, best first in each.
 * Words are found in all their forms in the languages of the sources; "in quotes" as they stand, -without.
 */
export async function search(actor: Actor, words: string, on: Tx = db()): Promise<SearchHit[]> {
  const stories = await on.story.findMany({
    where: actor.role === "administrator" ? {} : { memberships: { some: { userId: actor.id } } },
    select: { id: true },
  });
  if (stories.length === 0 || words.trim() === "") return [];
  const blind = [...(await blindClaims(on, actor))];
  const within = Prisma.sql`ANY(${stories.map(({ id }) => id)}::uuid[])`;
  const query = await queryOf(on, words, within);
  return [
    ...(await claimsWith(on, query, within)).map((row) => hit("claim", row)),
    ...(await verdictsWith(on, query, within, blind)).map((row) => hit("verdict", row)),
    ...(await textsWith(on, query, within)).map((row) => hit("text", row)),
  ];
}

/** The words as a query in each language of the sources: one text that can be used as a tsquery again. */
async function queryOf(on: Tx, words: string, within: Prisma.Sql): Promise<Prisma.Sql> {
  const [row] = await on.$queryRaw<{ query: string }[]>`
    SELECT string_agg('(' || q."query"::text || ')', ' | ') AS "query" FROM (
      SELECT DISTINCT websearch_to_tsquery(c."config", ${words}) AS "query" FROM (
        SELECT 'pg_catalog.simple'::regconfig AS "config" UNION SELECT 'pg_catalog.english'::regconfig
        UNION SELECT "search_config"(s."language") FROM "Source" s WHERE s."storyId" = ${within}
      ) AS c
    ) AS q WHERE q."query"::text <> ''`;
  return Prisma.sql`${row?.query ?? ""}::tsquery`;
}

const textsWith = (on: Tx, query: Prisma.Sql, within: Prisma.Sql) => on.$queryRaw<Row[]>`
  SELECT found.*, ts_headline("search_config"(found."language"), t."body", ${query}, ${shown}) AS "snippet"
  FROM (
    SELECT s."storyId", story."title", s."id" AS "sourceId", s."siglum", s."language", v."id" AS "revisionId",
      NULL::int AS "number", NULL AS "statement", ts_rank(f."words", ${query}) AS "rank"
    FROM "TextSearch" f
    JOIN "SourceRevision" v ON v."id" = f."revisionId"
    JOIN "Source" s ON s."id" = v."sourceId" AND s."removedAt" IS NULL
    JOIN "Story" story ON story."id" = s."storyId"
    WHERE f."words" @@ ${query} AND s."storyId" = ${within}
      AND v."number" = (SELECT max(n."number") FROM "SourceRevision" n WHERE n."sourceId" = s."id")
    ORDER BY "rank" DESC, s."id" LIMIT ${mostTexts}
  ) AS found JOIN "SourceText" t ON t."revisionId" = found."revisionId"
  ORDER BY found."rank" DESC, found."sourceId"`;

// The words of those few claims whose line a change took away are worked out here (lib/claims/lines.ts).
const claimsWith = (on: Tx, query: Prisma.Sql, within: Prisma.Sql) => on.$queryRaw<Row[]>`
  WITH lineless AS MATERIALIZED (
    SELECT c FROM "Claim" c WHERE c."storyId" = ${within} AND c."mergedIntoId" IS NULL
      AND NOT EXISTS (SELECT FROM "ClaimLine" l WHERE l."claimId" = c."id")
  ), found AS (
    SELECT l."claimId" AS "id", ts_rank(l."words", ${query}) AS "rank"
    FROM "ClaimLine" l WHERE l."words" @@ ${query} AND l."storyId" = ${within}
    UNION ALL
    SELECT (c)."id", ts_rank(w."words", ${query}) FROM lineless
    CROSS JOIN LATERAL (SELECT "spoken_words"("claim_words"(c)) AS "words") AS w
    WHERE w."words" @@ ${query}
  ), best AS (
    SELECT f."rank", c FROM found f JOIN "Claim" c ON c."id" = f."id" AND c."mergedIntoId" IS NULL
    ORDER BY f."rank" DESC, c."number" LIMIT ${mostOfAKind}
  )
  SELECT (c)."storyId", story."title", NULL AS "sourceId", NULL AS "siglum", (c)."number", (c)."statement",
    ts_headline('pg_catalog.english', "claim_words"(c), ${query}, ${shown}) AS "snippet"
  FROM best JOIN "Story" story ON story."id" = (c)."storyId" ORDER BY "rank" DESC, (c)."number"`;

const verdictsWith = (on: Tx, query: Prisma.Sql, within: Prisma.Sql, blind: string[]) => on.$queryRaw<Row[]>`
  WITH said AS (
    SELECT v."id", "verdict_words"(v."wording", v."rationale", v."howChecked", v."checkWhat") AS "words"
    FROM "Verdict" v
    WHERE "spoken_words"("verdict_words"(v."wording", v."rationale", v."howChecked", v."checkWhat")) @@ ${query}
  ), found AS (
    SELECT c."storyId", c."number", c."statement", s."words", ts_rank("spoken_words"(s."words"), ${query}) AS "rank"
    FROM said s JOIN "Claim" c ON c."currentVerdictId" = s."id"
    WHERE c."storyId" = ${within} AND c."mergedIntoId" IS NULL AND c."id" <> ALL(${blind}::uuid[])
    ORDER BY "rank" DESC, c."number" LIMIT ${mostOfAKind}
  )
  SELECT f."storyId", story."title", NULL AS "sourceId", NULL AS "siglum", f."number", f."statement",
    ts_headline('pg_catalog.english', f."words", ${query}, ${shown}) AS "snippet"
  FROM found f JOIN "Story" story ON story."id" = f."storyId" ORDER BY f."rank" DESC, f."number"`;

function hit(kind: SearchHit["kind"], row: Row): SearchHit {
  const { storyId, title, sourceId, siglum, number, statement } = row;
  return {
    kind,
    story: { id: storyId, title },
    source: sourceId !== null && siglum !== null ? { id: sourceId, siglum } : null,
    claim: number !== null && statement !== null ? { number, statement } : null,
    snippet: pieces(row.snippet),
  };
}

/** The snippet cut at the signs around what was found. */
function pieces(marked: string): SearchHit["snippet"] {
  return marked
    .split(from)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isFound: false }];
      const [found = "", after = ""] = part.split(to, 2);
      return [
        { text: found, isFound: true },
        { text: after, isFound: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
