import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";

/**
 * Ids of the claims on which the actor's blind opinion is waited for, in all stories. Until it is given such a
 * claim is to them as if nobody had decided it: whatever tells of claims asks here.
 */
export async function blindClaims(tx: Tx, actor: Pick<Actor, "id">): Promise<ReadonlySet<string>> {
  const asked = await tx.opinionRequest.findMany({
    where: { editorId: actor.id, state: "asked" },
    select: { claimId: true },
  });
  return new Set(asked.map(({ claimId }) => claimId));
}
