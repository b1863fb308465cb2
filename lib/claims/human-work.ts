import type { Tx } from "@/lib/db/transaction";
import { pendingStates } from "./policy";

/**
 * What people did on a claim. none: the engine may renew it. some: it was commented, annotated or corrected, or a blind
 * opinion is asked for, and it only gains what is new. decided: a verdict stands on it as it is, or a blind opinion was
 * given on it so and waits for the verdict that it is held against.
 */
export type HumanWork = "none" | "some" | "decided";

interface Row {
  id: string;
  work: HumanWork;
}

/** How much human work each claim of a story carries. A verdict taken back counts as some: someone looked at it. */
export async function humanWorkOn(tx: Tx, storyId: string): Promise<Map<string, HumanWork>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c."id",
      CASE
        WHEN c."currentVerdictId" IS NOT NULL OR o."state" = 'given' THEN 'decided'
        WHEN c."madeBy" = 'editor' OR o."state" IS NOT NULL
          OR EXISTS (SELECT FROM "Verdict" v WHERE v."claimId" = c."id")
          OR EXISTS (SELECT FROM "Comment" m WHERE m."claimId" = c."id" AND m."deletedAt" IS NULL)
          OR EXISTS (SELECT FROM "Annotation" a WHERE a."claimId" = c."id" AND a."deletedAt" IS NULL)
          OR EXISTS (SELECT FROM "ClaimEdit" e WHERE e."claimId" = c."id") THEN 'some'
        ELSE 'none'
      END AS "work"
    FROM "Claim" c
    LEFT JOIN "OpinionRequest" o ON o."claimId" = c."id" AND o."state"::text = ANY(${[...pendingStates]}::text[])
    WHERE c."storyId" = ${storyId}::uuid`;
  return new Map(rows.map(({ id, work }) => [id, work]));
}
