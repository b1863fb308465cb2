import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { tell } from "@/lib/stories/notices";
import { type ClaimAt, claimForEdit } from "./edit";

/** Hands a claim to a member of the story, or to nobody. Who works on it is no part of what a verdict is about. */
export async function assign(tx: Tx, actor: Actor, at: ClaimAt, assigneeId: string | null): Promise<void> {
  const claim = await claimForEdit(tx, actor, at);
  if (assigneeId !== null) {
    const member = await tx.membership.findUnique({
      where: { storyId_userId: { storyId: at.storyId, userId: assigneeId } },
    });
    if (!member) throw unprocessable("Only a member of the story can be given a claim.", "assigneeId");
  }
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
  if (assigneeId !== null && assigneeId !== claim.assigneeId) {
    await tell(tx, actor, [assigneeId], { kind: "assigned", storyId: at.storyId, claimId: claim.id });
  }
  await notify(tx, at.storyId, "claims");
}
