import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { canWriteIn, type Place } from "./policy";
import type { ClaimCounts } from "./view";

/** Counts of one story, and how many of its claims wait for the actor. */
export interface Tally {
  readonly counts: ClaimCounts;
  readonly needsMe: number;
  readonly needs: { readonly sentBack: number; readonly toSign: number; readonly assigned: number };
}

interface Row extends Record<keyof ClaimCounts, number> {
  storyId: string;
  mySentBack: number;
  othersAwaiting: number;
  assigned: number;
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
      };
      return [id, { counts: countsOf(row), needs, needsMe: needs.sentBack + needs.toSign + needs.assigned }];
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

// An open claim without a discrepancy is an agreement: nothing there waits for a decision.
const claimsByState = (tx: Tx, actorId: string, storyIds: readonly string[]) => tx.$queryRaw<Row[]>`
  SELECT c."storyId",
    count(*) FILTER (WHERE c."state" = 'open' AND flagged)::int AS "open",
    count(*) FILTER (WHERE c."state" = 'open' AND NOT flagged)::int AS "agreements",
    count(*) FILTER (WHERE c."state" = 'dismissed')::int AS "dismissed",
    count(*) FILTER (WHERE c."state" = 'decided')::int AS "decided",
    count(*) FILTER (WHERE c."state" = 'awaiting_signature')::int AS "awaiting_signature",
    count(*) FILTER (WHERE c."state" = 'sent_back')::int AS "sent_back",
    count(*) FILTER (WHERE c."state" = 'signed')::int AS "signed",
    count(*) FILTER (WHERE c."state" = 'reopened')::int AS "reopened",
    count(*) FILTER (WHERE c."state" = 'sent_back' AND v."authorId" = ${actorId}::uuid)::int AS "mySentBack",
    count(*) FILTER (WHERE c."state" = 'awaiting_signature' AND v."authorId" <> ${actorId}::uuid)::int AS "othersAwaiting",
    count(*) FILTER (WHERE c."state" IN ('open', 'reopened') AND flagged AND c."assigneeId" = ${actorId}::uuid)::int AS "assigned"
  FROM "Claim" c
  LEFT JOIN "Verdict" v ON v."id" = c."currentVerdictId"
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Discrepancy" d WHERE d."claimId" = c."id") AS flagged) AS f
  WHERE c."storyId" = ANY(${[...storyIds]}::uuid[]) AND c."mergedIntoId" IS NULL
  GROUP BY c."storyId"`;
