import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type ClaimAt, claimForEdit } from "@/lib/claims/edit";
import { loadContent } from "@/lib/claims/load-content";
import { canDecide } from "@/lib/claims/policy";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { announce, releaseHeld } from "@/lib/webhooks/announce";
import { contentHash } from "./content-hash";
import { checkedDecision, moreColumns } from "./decision";
import { pendingOn, settle } from "./opinion-settled";
import { flagAfter, stateAfter } from "./outcome-state";
import type { VerdictInput } from "./schema";

/**
 * Records a verdict as a new version and makes it the one that stands: it waits for a second editor's signature
 * then, unless it dismisses the flag or something still has to be checked. A blind opinion that waits for it is
 * compared with it; of two that differ it is the third editor's decision.
 */
export async function recordVerdict(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: Omit<ClaimAt, "rowVersion">,
  input: VerdictInput,
): Promise<void> {
  const claim = await claimForEdit(tx, actor, { storyId, claimId, rowVersion: input.rowVersion });
  const access = await storyFor(tx, actor, storyId, "edit");
  if (!canDecide(actor, access, { state: claim.state, verdictAuthorId: null })) {
    throw unprocessable("This claim is signed. Reopen it with a reason, then decide again.");
  }
  const pending = await pendingOn(tx, actor, claimId);
  const decision = await checkedDecision(tx, { storyId, claimId }, input);
  const { words, check, rated, standing, evidence } = decision;
  const hash = contentHash({
    ...words,
    check: check && { ...check, by: check.by?.toISOString() ?? null },
    rating: rated.rating,
    evidence: evidence.map(({ content }) => content),
    claim: await loadContent(tx, claimId, new Set(standing)),
  });
  const opinion = await tx.opinion.create({
    data: {
      ...words,
      ...moreColumns(decision),
      claimId,
      editorId: actor.id,
      version: (await tx.opinion.count({ where: { claimId, editorId: actor.id } })) + 1,
    },
  });
  const verdict = await tx.verdict.create({
    data: {
      ...words,
      ...moreColumns(decision),
      claimId,
      version: (await tx.verdict.count({ where: { claimId } })) + 1,
      authorId: actor.id,
      opinionId: opinion.id,
      stateBefore: claim.state,
      replacesId: claim.currentVerdictId,
      contentHash: hash,
      readings: { create: standing.map((readingId) => ({ readingId })) },
      evidence: { create: evidence.map(({ row }, position) => ({ ...row, position })) },
    },
  });
  const state = stateAfter(input.outcome);
  await tx.claim.update({
    where: { id: claimId },
    data: { state, currentVerdictId: verdict.id, rowVersion: { increment: 1 } },
  });
  await tx.discrepancy.updateMany({ where: { claimId }, data: { state: flagAfter(input.outcome) } });
  if (pending) await settle(tx, actor, storyId, pending, verdict);
  await releaseHeld(tx, claimId);
  await announce(tx, storyId, "decided", { claim, verdict });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: input.outcome === "dismissed" ? "verdict.dismiss" : "verdict.record",
    object: { type: "claim", id: claimId },
    fields: ["state", "verdict"],
    before: { state: claim.state, verdict: claim.currentVerdictId },
    after: { state, verdict: verdict.id, contentHash: hash },
  });
  await notify(tx, storyId, "claims", [claimId]);
  // Verdicts that wait for a signature are a line of others' inboxes.
  await notify(tx, storyId, "inbox");
}
