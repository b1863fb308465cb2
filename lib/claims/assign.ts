import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { tell } from "@/lib/stories/notices";
import { canWriteIn } from "@/lib/stories/policy";
import { type ClaimAt, claimForEdit } from "./edit";

/** Hands a claim to a member of the story, or to nobody, and tells the receiver. */
export async function assign(tx: Tx, actor: Actor, at: ClaimAt, assigneeId: string | null): Promise<void> {
  const before = await giveTo(tx, actor, at, assigneeId);
  if (assigneeId !== null && assigneeId !== before) {
    await tell(tx, actor, [assigneeId], { kind: "assigned", storyId: at.storyId, claimId: at.claimId });
  }
  await notify(tx, at.storyId, "claims", [at.claimId]);
}

/**
 * Gives a claim to somebody without a word to them; answers who had it. Who works on it is no part of what a verdict is
 * about.
 */
export async function giveTo(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  assigneeId: string | null,
): Promise<string | null> {
  const claim = await claimForEdit(tx, actor, at);
  if (assigneeId !== null) await refuseUnfit(tx, at.storyId, assigneeId);
  await tx.claim.update({ where: { id: claim.id }, data: { assigneeId, rowVersion: { increment: 1 } } });
  await recordEvent(tx, {
    by: actor,
    storyId: at.storyId,
    action: "claim.assign",
    object: { type: "claim", id: claim.id },
    fields: ["assigneeId"],
    before: { assigneeId: claim.assigneeId },
    after: { assigneeId },
  });
  return claim.assigneeId;
}

async function refuseUnfit(tx: Tx, storyId: string, userId: string): Promise<void> {
  const member = await tx.membership.findUnique({
    where: { storyId_userId: { storyId, userId } },
    include: { user: { select: { role: true, disabledAt: true } } },
  });
  const refuse = (message: string) => unprocessable(message, "assigneeId");
  if (!member) throw refuse("Only a member of the story can be given a claim.");
  if (member.user.disabledAt) throw refuse("This person's account is disabled.");
  const asActor = { kind: "user", id: userId, name: "", role: member.user.role, scopes: null } as const;
  if (!canWriteIn(asActor, { role: member.role, archived: false })) {
    throw refuse("Only an editor of the story can be given a claim.");
  }
}
