import type { Actor } from "@/lib/auth/actor";
import { canGiveOpinion } from "@/lib/claims/policy";
import { claimView } from "@/lib/claims/queries";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { releaseHeld } from "@/lib/webhooks/announce";
import type { OpinionAt } from "./ask-opinion";
import { checkedDecision, moreColumns } from "./decision";
import { compare, record } from "./opinion-settled";
import type { VerdictInput } from "./schema";

/**
 * Gives the blind opinion that was asked for (`rowVersion` is the request's), and holds it against the verdict
 * that stands; where none does it waits for one.
 */
export async function giveOpinion(
  tx: Tx,
  actor: Actor,
  { storyId, claimId, requestId }: OpinionAt & { readonly requestId: string },
  input: VerdictInput,
): Promise<void> {
  const access = await storyFor(tx, actor, storyId, "edit");
  const asked = await tx.opinionRequest.findFirst({
    where: { id: requestId, claim: { id: claimId, storyId, mergedIntoId: null } },
    include: { claim: { select: { currentVerdict: { select: { id: true, authorId: true } } } } },
  });
  if (!asked) throw notFound("request");
  if (asked.rowVersion !== input.rowVersion) {
    const current = await claimView(actor, storyId, claimId, tx);
    checkVersion("request", input.rowVersion, asked.rowVersion, current);
  }
  if (!canGiveOpinion(actor, access, asked)) {
    throw forbidden("Only the editor who was asked gives this opinion, once.");
  }
  const decision = await checkedDecision(tx, { storyId, claimId }, input);
  const opinion = await tx.opinion.create({
    data: {
      ...decision.words,
      ...moreColumns(decision),
      ...{ claimId, editorId: actor.id, blind: true },
      version: (await tx.opinion.count({ where: { claimId, editorId: actor.id } })) + 1,
      readings: { create: decision.standing.map((readingId) => ({ readingId })) },
      evidence: { create: decision.evidence.map(({ row }, position) => ({ ...row, position })) },
    },
  });
  await record(tx, actor, storyId, claimId, "opinion.give", { after: { opinion: opinion.id } });
  const first = asked.claim.currentVerdict;
  if (first) await compare(tx, actor, storyId, { ...asked, opinionId: opinion.id }, first);
  else {
    await tx.opinionRequest.update({
      where: { id: requestId },
      data: { state: "given", opinionId: opinion.id, rowVersion: { increment: 1 } },
    });
  }
  await releaseHeld(tx, claimId);
  await notify(tx, storyId, "claims", [claimId]);
}
