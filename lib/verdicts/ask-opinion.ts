import type { Actor } from "@/lib/auth/actor";
import { canAskOpinion, canWithdrawAsked, pendingStates } from "@/lib/claims/policy";
import { claimView } from "@/lib/claims/queries";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { canWriteIn } from "@/lib/stories/policy";
import { releaseHeld } from "@/lib/webhooks/announce";
import { record } from "./opinion-settled";

/** A claim of a story. */
export interface OpinionAt {
  readonly storyId: string;
  readonly claimId: string;
}

/** Asks another editor of the story for a blind opinion: until it is given the claim is to them as if undecided. */
export async function askOpinion(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: OpinionAt,
  editorId: string,
): Promise<void> {
  const access = await storyFor(tx, actor, storyId, "edit");
  const claim = await tx.claim.findFirst({ where: { id: claimId, storyId, mergedIntoId: null } });
  if (!claim) throw notFound("claim");
  if ((await blindClaims(tx, actor)).has(claimId)) {
    throw unprocessable("Your own blind opinion is asked for on this claim. Give it, or decline.");
  }
  if (claim.state === "signed")
    throw unprocessable("This claim is signed. A second opinion comes before that.");
  const newest = await tx.opinionRequest.findFirst({ where: { claimId, state: { in: [...pendingStates] } } });
  if (newest) throw unprocessable("A second opinion on this claim is under way already.");
  if (!canAskOpinion(actor, access, claim, newest))
    throw forbidden("Only editors of the story ask for opinions.");
  await refuseUnfit(tx, actor, storyId, claimId, editorId);
  await tx.opinionRequest.create({ data: { claimId, askedById: actor.id, editorId } });
  await record(tx, actor, storyId, claimId, "opinion.ask", { after: { editor: editorId } });
  await notify(tx, storyId, "claims", [claimId]);
}

/** Who decides blind must be able to decide, and must have had no hand in the claim's verdicts. */
async function refuseUnfit(tx: Tx, actor: Actor, storyId: string, claimId: string, editorId: string) {
  const unfit = (message: string) => unprocessable(message, "editorId");
  if (editorId === actor.id) throw unfit("Ask somebody else: a second opinion is another editor's.");
  const member = await tx.membership.findUnique({
    where: { storyId_userId: { storyId, userId: editorId } },
    include: { user: { select: { role: true, disabledAt: true } } },
  });
  const asEditor = member && { ...actor, id: editorId, role: member.user.role };
  const mayDecide =
    asEditor &&
    member.user.disabledAt === null &&
    canWriteIn(asEditor, { role: member.role, archived: false });
  if (!mayDecide) throw unfit("Only an editor of the story can be asked for an opinion.");
  const decided = await tx.verdict.findFirst({
    where: { claimId, OR: [{ authorId: editorId }, { signOffs: { some: { signerId: editorId } } }] },
  });
  if (decided)
    throw unfit("This editor has decided or checked here before: no blind opinion can come of it.");
  const asked = await tx.opinionRequest.findFirst({ where: { claimId, editorId } });
  if (asked)
    throw unfit("This editor was asked about this claim before and may know the verdict. Ask another one.");
}

/** Takes a request back, or declines it. From then on the claim is to its editor as it is to everybody. */
export async function withdrawOpinion(
  tx: Tx,
  actor: Actor,
  { storyId, claimId, requestId, rowVersion }: OpinionAt & { requestId: string; rowVersion: number },
): Promise<void> {
  const access = await storyFor(tx, actor, storyId, "edit");
  const asked = await tx.opinionRequest.findFirst({
    where: { id: requestId, claim: { id: claimId, storyId } },
  });
  if (!asked) throw notFound("request");
  if (asked.rowVersion !== rowVersion) {
    const current = await claimView(actor, storyId, claimId, tx);
    checkVersion("request", rowVersion, asked.rowVersion, current);
  }
  if (asked.state !== "asked" && asked.state !== "given") {
    throw unprocessable("The two opinions stand side by side already: what was compared stays.");
  }
  if (!canWithdrawAsked(actor, access, asked)) {
    throw forbidden("Only who asked takes the request back, who was asked declines it, or a story editor.");
  }
  await tx.opinionRequest.update({
    where: { id: requestId },
    data: { state: "withdrawn", rowVersion: { increment: 1 } },
  });
  await record(tx, actor, storyId, claimId, "opinion.withdraw", {
    before: { state: asked.state, editor: asked.editorId },
    after: { state: "withdrawn" },
  });
  await releaseHeld(tx, claimId);
  await notify(tx, storyId, "claims", [claimId]);
}
