import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type ClaimAt, claimForEdit } from "@/lib/claims/edit";
import { canReopen } from "@/lib/claims/policy";
import { withdrawVerdict } from "@/lib/claims/withdraw-verdict";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";

/** Opens a signed claim again. The reason stands among its comments; verdict and signature stay in its history. */
export async function reopenClaim(tx: Tx, actor: Actor, at: ClaimAt, reason: string): Promise<void> {
  const claim = await claimForEdit(tx, actor, at);
  const access = await storyFor(tx, actor, at.storyId, "edit");
  if (!canReopen(actor, access, { state: claim.state, verdictAuthorId: null })) {
    throw unprocessable("Only a signed claim is reopened; this one can be changed as it is.");
  }
  await withdrawVerdict(tx, claim.id, "reopened");
  await tx.comment.create({ data: { claimId: claim.id, authorId: actor.id, body: `Reopened: ${reason}` } });
  await recordEvent(tx, {
    by: actor,
    storyId: at.storyId,
    action: "verdict.reopen",
    object: { type: "claim", id: claim.id },
    fields: ["state", "verdict"],
    before: { state: claim.state, verdict: claim.currentVerdictId },
    after: { state: "reopened", verdict: null, reason },
  });
  await notify(tx, at.storyId, "claims", [at.claimId]);
  await notify(tx, at.storyId, "inbox");
  await notify(tx, at.storyId, "comments", [at.claimId]);
}
