import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { canWriteIn, type Place } from "./policy";
import type { ClaimCounts, NeedsView } from "./view";

/** Counts of one story, and how many of its claims wait for the actor. */
export interface Tally {
  readonly counts: ClaimCounts;
  readonly needsMe: number;
  readonly needs: NeedsView;
}

interface Row extends Record<keyof ClaimCounts, number> {
  storyId: string;
  mySentBack: number;
  othersAwaiting: number;
  assigned: number;
  opinions: number;
  apart: number;
}

/** The claims of several stories by state, as the actor sees them; a story without claims is in it too. */
export async function tallies(
  tx: Tx,
  actor: Actor,
  stories: readonly { id: string; place: Place }[],
): Promise<Map<string, Tally>> {
  const rows = await claimsByState(
    tx,
    actor.id,
    stories.map((story) => story.id),
  );
  const byStory = new Map(rows.map((row) => [row.storyId, row]));
  return new Map(
    stories.map(({ id, place }) => {
      const row = byStory.get(id);
      const mayWrite = canWriteIn(actor, place);
      const needs = {
        sentBack: row?.mySentBack ?? 0,
        toSign: mayWrite ? (row?.othersAwaiting ?? 0) : 0,
        assigned: mayWrite ? (row?.assigned ?? 0) : 0,
        opinions: mayWrite ? (row?.opinions ?? 0) : 0,
        apart: mayWrite ? (row?.apart ?? 0) : 0,
      };
      const needsMe = Object.values(needs).reduce((sum, count) => sum + count, 0);
      return [id, { counts: countsOf(row), needs, needsMe }];
    }),
  );
}

function countsOf(row: Row | undefined): ClaimCounts {
  return {
    open: row?.open ?? 0,
    dismissed: row?.dismissed ?? 0,
    decided: row?.decided ?? 0,
    awaiting_signature: row?.awaiting_signature ?? 0,
    sent_back: row?.sent_back ?? 0,
    signed: row?.signed ?? 0,
    reopened: row?.reopened ?? 0,
    agreements: row?.agreements ?? 0,
  };
}

// An open claim without a discrepancy is an agreement: nothing there waits for a decision. To who is asked for a
// blind opinion a claim is open whatever others decided, and nothing is signed while an opinion is waited for.
const claimsByState = (tx: Tx, actorId: string, storyIds: readonly string[]) => tx.$queryRaw<Row[]>`
  SELECT c."storyId",
    count(*) FILTER (WHERE s."state" = 'open' AND flagged)::int AS "open",
    count(*) FILTER (WHERE s."state" = 'open' AND NOT flagged)::int AS "agreements",
    count(*) FILTER (WHERE s."state" = 'dismissed')::int AS "dismissed",
    count(*) FILTER (WHERE s."state" = 'decided')::int AS "decided",
    count(*) FILTER (WHERE s."state" = 'awaiting_signature')::int AS "awaiting_signature",
    count(*) FILTER (WHERE s."state" = 'sent_back')::int AS "sent_back",
    count(*) FILTER (WHERE s."state" = 'signed')::int AS "signed",
    count(*) FILTER (WHERE s."state" = 'reopened')::int AS "reopened",
    count(*) FILTER (WHERE s."state" = 'sent_back' AND v."authorId" = ${actorId}::uuid)::int AS "mySentBack",
    count(*) FILTER (WHERE s."state" = 'awaiting_signature' AND v."authorId" <> ${actorId}::uuid AND q."id" IS NULL)::int AS "othersAwaiting",
    count(*) FILTER (WHERE s."state" IN ('open', 'reopened') AND flagged AND c."assigneeId" = ${actorId}::uuid AND NOT blind)::int AS "assigned",
    count(*) FILTER (WHERE blind)::int AS "opinions",
    count(*) FILTER (WHERE q."state" = 'differ' AND q."editorId" <> ${actorId}::uuid AND q."firstAuthorId" <> ${actorId}::uuid)::int AS "apart"
  FROM "Claim" c
  LEFT JOIN "Verdict" v ON v."id" = c."currentVerdictId"
  LEFT JOIN "OpinionRequest" q ON q."claimId" = c."id" AND q."state" IN ('asked', 'given', 'differ')
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Discrepancy" d WHERE d."claimId" = c."id") AS flagged) AS f
  CROSS JOIN LATERAL (SELECT q."id" IS NOT NULL AND q."state" = 'asked' AND q."editorId" = ${actorId}::uuid AS blind) AS b
  CROSS JOIN LATERAL (SELECT CASE WHEN blind THEN 'open' ELSE c."state" END AS "state") AS s
  WHERE c."storyId" = ANY(${[...storyIds]}::uuid[]) AND c."mergedIntoId" IS NULL
  GROUP BY c."storyId"`;
