import type { Actor } from "@/lib/auth/actor";
import type { ClaimAt } from "@/lib/claims/edit";
import { openClaim } from "@/lib/claims/queries";
import { mayFollow } from "@/lib/claims/states";
import { undoEdit } from "@/lib/claims/undo-edit";
import type { ClaimState, ClaimView } from "@/lib/claims/view";
import type { Tx } from "@/lib/db/transaction";
import { presentHash } from "./load-content";
import { flagAfter } from "./outcome-state";

/** Takes a correction of a claim back, and puts the verdict that it withdrew on the claim again where it still fits. */
export async function takeBackEdit(tx: Tx, actor: Actor, at: ClaimAt, editId: string): Promise<ClaimView> {
  await undoEdit(tx, actor, at, editId, (claimId, { verdictId, state }) =>
    restoreVerdict(tx, claimId, verdictId, state),
  );
  return openClaim(tx, actor, at.storyId, at.claimId);
}

/** Only the verdict's own content brings it back; a state that the table does not allow stays as it is. */
async function restoreVerdict(tx: Tx, claimId: string, verdictId: string, state: ClaimState): Promise<void> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { state: true, currentVerdictId: true },
  });
  if (claim.currentVerdictId !== null || !mayFollow(claim.state, state)) return;
  const verdict = await tx.verdict.findUniqueOrThrow({
    where: { id: verdictId },
    select: { contentHash: true, outcome: true },
  });
  if ((await presentHash(tx, verdictId)) !== verdict.contentHash) return;
  await tx.claim.update({ where: { id: claimId }, data: { state, currentVerdictId: verdictId } });
  await tx.discrepancy.updateMany({ where: { claimId }, data: { state: flagAfter(verdict.outcome) } });
}
