import { recordEvents } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Claim } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { type AppError, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { tell } from "@/lib/stories/notices";
import { canWriteIn } from "@/lib/stories/policy";
import { type ClaimAt, claimForEdit } from "./edit";

/** Hands a claim to a member of the story, or to nobody, and tells the receiver. */
export async function assign(tx: Tx, actor: Actor, at: ClaimAt, assigneeId: string | null): Promise<void> {
  const claim = await claimForEdit(tx, actor, at);
  const fault = await whyUnfit(tx, at.storyId, assigneeId);
  if (fault) throw fault;
  await giveTo(tx, actor, at.storyId, [{ claim, assigneeId }]);
  if (assigneeId !== null && assigneeId !== claim.assigneeId) {
    await tell(tx, actor, [assigneeId], { kind: "assigned", storyId: at.storyId, claimId: at.claimId });
  }
  await notify(tx, at.storyId, "claims", [at.claimId]);
}

/** A claim that may be given, and who gets it; null is nobody. */
export interface Gift {
  readonly claim: Pick<Claim, "id" | "assigneeId">;
  readonly assigneeId: string | null;
}

/**
 * Gives claims of a story to somebody without a word to them. Who works on a claim is no part of what a verdict is
 * about. A statement for each receiver, however many claims: a thousand given one by one came near to the time that a
 * transaction has.
 */
export async function giveTo(tx: Tx, actor: Actor, storyId: string, gifts: readonly Gift[]): Promise<void> {
  for (const assigneeId of new Set(gifts.map((gift) => gift.assigneeId))) {
    const ids = gifts.flatMap((gift) => (gift.assigneeId === assigneeId ? [gift.claim.id] : []));
    await tx.claim.updateMany({
      where: { id: { in: ids } },
      data: { assigneeId, rowVersion: { increment: 1 } },
    });
  }
  await recordEvents(
    tx,
    storyId,
    gifts.map(({ claim, assigneeId }) => ({
      by: actor,
      action: "claim.assign",
      object: { type: "claim", id: claim.id },
      fields: ["assigneeId"],
      before: { assigneeId: claim.assigneeId },
      after: { assigneeId },
    })),
  );
}

/** Why this person cannot be given claims of the story; null when they can, and for nobody. */
export async function whyUnfit(tx: Tx, storyId: string, userId: string | null): Promise<AppError | null> {
  if (userId === null) return null;
  const member = await tx.membership.findUnique({
    where: { storyId_userId: { storyId, userId } },
    include: { user: { select: { role: true, disabledAt: true } } },
  });
  const unfit = (message: string) => unprocessable(message, "assigneeId");
  if (!member) return unfit("Only a member of the story can be given a claim.");
  if (member.user.disabledAt) return unfit("This person's account is disabled.");
  const asActor = { kind: "user", id: userId, name: "", role: member.user.role, scopes: null } as const;
  if (!canWriteIn(asActor, { role: member.role, archived: false })) {
    return unfit("Only an editor of the story can be given a claim.");
  }
  return null;
}
