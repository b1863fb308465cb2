import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type ClaimAt, claimForEdit } from "@/lib/claims/edit";
import { canUndo } from "@/lib/claims/policy";
import { mayFollow } from "@/lib/claims/states";
import type { ClaimState } from "@/lib/claims/view";
import { withdrawVerdict } from "@/lib/claims/withdraw-verdict";
import type { Claim, Verdict } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { presentHash } from "./load-content";
import { unsettle } from "./opinion-settled";
import { flagAfter } from "./outcome-state";

/** Takes back one's own unsigned verdict: the claim is as it was before it. The verdict stays in the history. */
export async function undoVerdict(tx: Tx, actor: Actor, at: ClaimAt): Promise<void> {
  const claim = await claimForEdit(tx, actor, at);
  const access = await storyFor(tx, actor, at.storyId, "edit");
  const verdict = claim.currentVerdictId
    ? await tx.verdict.findUniqueOrThrow({
        where: { id: claim.currentVerdictId },
        include: { replaces: true },
      })
    : null;
  if (!verdict) throw unprocessable("There is no verdict here to take back.");
  if (claim.state === "signed") {
    throw unprocessable("A second editor has signed this. Reopen it with a reason instead.");
  }
  if (!canUndo(actor, access, { state: claim.state, verdictAuthorId: verdict.authorId })) {
    throw forbidden("Only who gave the verdict takes it back. Record one of your own instead.");
  }
  const pending = await tx.opinionRequest.findFirst({ where: { claimId: claim.id, state: "differ" } });
  if (pending)
    throw unprocessable("Two opinions differ here: a third editor decides before one is taken back.");
  const state = await putBack(tx, claim, verdict, verdict.replaces);
  await unsettle(tx, actor, at.storyId, verdict.id);
  await recordEvent(tx, {
    by: actor,
    storyId: at.storyId,
    action: "verdict.undo",
    object: { type: "claim", id: claim.id },
    fields: ["state", "verdict"],
    before: { state: claim.state, verdict: verdict.id },
    after: { state, verdict: verdict.replacesId },
  });
  await notify(tx, at.storyId, "claims", [at.claimId]);
  await notify(tx, at.storyId, "inbox");
}

/** The state the claim comes to: the one before, as far as the table of states and the texts allow it still. */
async function putBack(
  tx: Tx,
  claim: Claim,
  verdict: Verdict,
  replaced: Verdict | null,
): Promise<ClaimState> {
  const { stateBefore } = verdict;
  const reachable = claim.state === stateBefore || mayFollow(claim.state, stateBefore);
  if (replaced && reachable && (await presentHash(tx, replaced.id)) === replaced.contentHash) {
    await tx.claim.update({
      where: { id: claim.id },
      data: { state: stateBefore, currentVerdictId: replaced.id, rowVersion: { increment: 1 } },
    });
    await tx.discrepancy.updateMany({
      where: { claimId: claim.id },
      data: { state: flagAfter(replaced.outcome) },
    });
    return stateBefore;
  }
  const state = stateBefore === "reopened" && mayFollow(claim.state, "reopened") ? "reopened" : "open";
  await withdrawVerdict(tx, claim.id, state);
  return state;
}
