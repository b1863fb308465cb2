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

/**
 * Ids of the things that the log names for what was decided and said on the actor's blind claims: the claims, their
 * comments, notes and rulings. What others did to these is withheld, but for the request itself.
 */
export async function withheldObjects(tx: Tx, actor: Pick<Actor, "id">): Promise<ReadonlySet<string>> {
  const blind = [...(await blindClaims(tx, actor))];
  if (blind.length === 0) return new Set();
  const there = { where: { claimId: { in: blind } }, select: { id: true } } as const;
  const objects = [
    ...(await tx.comment.findMany(there)),
    ...(await tx.annotation.findMany(there)),
    ...(await tx.ruling.findMany(there)),
  ];
  return new Set([...blind, ...objects.map(({ id }) => id)]);
}
