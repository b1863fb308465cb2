import type { Actor } from "@/lib/auth/actor";
import type { Kind, Severity } from "@/lib/claims/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden } from "@/lib/errors";
import { blindClaims } from "@/lib/stories/blind";
import { agreementIn } from "./agreement/agreement";
import { ages, type DeskHealth } from "./desk/view";
import { seesDesk } from "./policy";

/**
 * How the desk does, over the stories at work that the actor may see: what waits and for how long, how many of the
 * engine's flags editors confirmed, how far second opinions agree. Throws forbidden for whom it is not.
 */
export async function deskHealth(actor: Actor, on: Tx = db()): Promise<DeskHealth> {
  if (!seesDesk(actor)) throw forbidden("How the desk does is for standards editors and administrators.");
  const stories = await on.story.findMany({
    where: {
      archivedAt: null,
      ...(actor.role === "administrator" ? {} : { memberships: { some: { userId: actor.id } } }),
    },
    select: { id: true },
  });
  const ids = stories.map(({ id }) => id);
  // What the actor is to judge blind counts as undecided, and says nothing on the engine.
  const blind = [...(await blindClaims(on, actor))];
  const waiting = await waitingByAge(on, ids, blind);
  return {
    stories: ids.length,
    open: ages.map((age) => {
      const of = (severity: Severity) =>
        waiting.find((row) => row.age === age && row.severity === severity)?.count ?? 0;
      return { age, high: of("high"), medium: of("medium"), low: of("low") };
    }),
    precision: await judgedByKind(on, ids, blind),
    agreement: await agreementIn(on, actor, ids),
  };
}

interface Waiting {
  age: (typeof ages)[number];
  severity: Severity;
  count: number;
}

/** Flagged claims that wait for a decision, by how long ago they came up and how grave they are. */
const waitingByAge = (on: Tx, storyIds: readonly string[], blind: readonly string[]) => on.$queryRaw<
  Waiting[]
>`
  SELECT "age", "severity", count(*)::int AS "count" FROM (
    SELECT CASE
        WHEN now() - c."createdAt" < interval '1 day' THEN 'day'
        WHEN now() - c."createdAt" < interval '3 days' THEN 'days'
        WHEN now() - c."createdAt" < interval '7 days' THEN 'week'
        WHEN now() - c."createdAt" < interval '28 days' THEN 'month'
        ELSE 'older' END AS "age",
      (SELECT min(d."severity") FROM "Discrepancy" d WHERE d."claimId" = c."id") AS "severity"
    FROM "Claim" c
    WHERE c."storyId" = ANY(${[...storyIds]}::uuid[]) AND c."mergedIntoId" IS NULL
      AND (c."state" IN ('open', 'reopened', 'sent_back') OR c."id" = ANY(${[...blind]}::uuid[]))
  ) AS waiting WHERE "severity" IS NOT NULL GROUP BY "age", "severity"`;

/** The engine's own flags by what editors made of them; kinds on which nobody has judged yet are left out. */
const judgedByKind = (on: Tx, storyIds: readonly string[], blind: readonly string[]) => on.$queryRaw<
  { kind: Kind; confirmed: number; dismissed: number }[]
>`
  SELECT d."kind", count(*) FILTER (WHERE d."state" = 'confirmed')::int AS "confirmed",
    count(*) FILTER (WHERE d."state" = 'dismissed')::int AS "dismissed"
  FROM "Discrepancy" d JOIN "Claim" c ON c."id" = d."claimId"
  WHERE c."storyId" = ANY(${[...storyIds]}::uuid[]) AND c."mergedIntoId" IS NULL AND d."madeBy" = 'engine'
    AND d."state" <> 'suspected' AND c."id" <> ALL(${[...blind]}::uuid[])
  GROUP BY d."kind" ORDER BY d."kind"`;
