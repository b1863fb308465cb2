import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notFound, say, unprocessable } from "@/lib/errors";
import { blindClaims } from "@/lib/stories/blind";

/** Ids of the story's reports that tell a claim on which the actor's blind opinion is waited for. */
export async function withheldReports(tx: Tx, actor: Actor, storyId: string): Promise<ReadonlySet<string>> {
  const blind = [...(await blindClaims(tx, actor))];
  if (blind.length === 0) return new Set();
  // A frozen report names its claims by their numbers.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id"::text FROM "Report" r WHERE r."storyId" = ${storyId}::uuid AND EXISTS (
      SELECT FROM jsonb_array_elements(r."content"->'claims') AS told
      JOIN "Claim" c ON c."storyId" = r."storyId" AND c."number" = (told->>'number')::int
      WHERE c."id" = ANY(${blind}::uuid[]))`;
  return new Set(rows.map(({ id }) => id));
}

/** Throws not_found for a report that is withheld from the actor. */
export async function refuseWithheld(tx: Tx, actor: Actor, storyId: string, reportId: string): Promise<void> {
  if ((await withheldReports(tx, actor, storyId)).has(reportId)) throw notFound("report");
}

/** A report of all decided claims is not made by who may not know which these are. */
export async function refuseBlindAuthor(tx: Tx, actor: Actor, storyId: string): Promise<void> {
  const blind = [...(await blindClaims(tx, actor))];
  const [first] = await tx.claim.findMany({
    where: { id: { in: blind }, storyId, mergedIntoId: null },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  if (!first) return;
  throw unprocessable(
    say`Your blind opinion on C${first.number} is asked for. Give it, or decline, before you freeze a report; or choose the claims that it tells.`,
  );
}
