import type { Actor } from "@/lib/auth/actor";
import type { ClaimState } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import type { SimilarVerdict } from "./desk/view";
import type { Outcome } from "./view";

interface Row {
  storyId: string;
  title: string;
  number: number;
  statement: string;
  state: ClaimState;
  outcome: Outcome;
  wording: string | null;
  rationale: string | null;
  decidedAt: Date;
}

const mostShown = 3;
// Between the claims of the tests: one matter in other words .86, questions of one form on different matters .04 to .05.
const leastLikeness = 0.35;

/**
 * What was decided on similar claims in other stories that the actor may see, most alike first; null where the claim
 * itself is not for them. Claims are compared by the words, in all their forms, of their questions and readings.
 */
export async function similarVerdicts(
  actor: Actor,
  storyId: string,
  claimId: string,
  on: Tx = db(),
): Promise<SimilarVerdict[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  if (!(await on.claim.findFirst({ where: { id: claimId, storyId, mergedIntoId: null } }))) return null;
  const stories = await on.story.findMany({
    where: {
      id: { not: storyId },
      ...(actor.role === "administrator" ? {} : { memberships: { some: { userId: actor.id } } }),
    },
    select: { id: true },
  });
  const rows = await alike(
    on,
    claimId,
    stories.map(({ id }) => id),
    [...(await blindClaims(on, actor))],
  );
  return rows.map(({ storyId: id, title, decidedAt, ...row }) => ({
    ...row,
    story: { id, title },
    decidedAt: decidedAt.toISOString(),
  }));
}

/** Likeness is the cosine of the two word lists, each word weighed by its rarity (inverse document frequency). */
const alike = (on: Tx, claimId: string, storyIds: readonly string[], blind: readonly string[]) =>
  on.$queryRaw<Row[]>`
  WITH told AS (
    SELECT c."id", tsvector_to_array(to_tsvector('pg_catalog.english', concat_ws(' ', c."statement", (
      SELECT string_agg(DISTINCT p."exact", ' ') FROM "Reading" r JOIN "ReadingSpan" p ON p."readingId" = r."id"
      WHERE r."claimId" = c."id" AND r."removedAt" IS NULL)))) AS "words"
    FROM "Claim" c
    WHERE c."id" = ${claimId}::uuid OR (
      c."storyId" = ANY(${[...storyIds]}::uuid[]) AND c."mergedIntoId" IS NULL
      AND c."currentVerdictId" IS NOT NULL AND c."state" <> 'sent_back' AND c."id" <> ALL(${[...blind]}::uuid[]))
  ), spoken AS (
    SELECT "id", unnest("words") AS "word" FROM told
  ), weighed AS (
    SELECT "word", ln(1 + (SELECT count(*) FROM told)::float / count(*)) AS "weight" FROM spoken GROUP BY "word"
  ), long AS (
    SELECT s."id", sqrt(sum(w."weight" ^ 2)) AS "length" FROM spoken s JOIN weighed w USING ("word") GROUP BY s."id"
  ), alike AS (
    SELECT theirs."id", sum(w."weight" ^ 2) / max(l."length" * ours."length") AS "likeness"
    FROM spoken mine JOIN spoken theirs USING ("word") JOIN weighed w USING ("word")
    JOIN long l ON l."id" = theirs."id" JOIN long ours ON ours."id" = mine."id"
    WHERE mine."id" = ${claimId}::uuid AND theirs."id" <> mine."id"
    GROUP BY theirs."id"
  )
  SELECT c."storyId", s."title", c."number", c."statement", c."state", v."outcome", v."wording", v."rationale",
    v."createdAt" AS "decidedAt"
  FROM alike a
  JOIN "Claim" c ON c."id" = a."id" JOIN "Story" s ON s."id" = c."storyId" JOIN "Verdict" v ON v."id" = c."currentVerdictId"
  WHERE a."likeness" >= ${leastLikeness}
  ORDER BY a."likeness" DESC, v."createdAt" DESC, c."id" LIMIT ${mostShown}`;
