import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSign, pendingStates } from "@/lib/claims/policy";
import type { Claim, OpinionRequest, Verdict } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { tell } from "@/lib/stories/notices";
import type { Place } from "@/lib/stories/policy";
import { announce } from "@/lib/webhooks/announce";
import { presentHash } from "./load-content";
import type { SignOffInput } from "./schema";

/** What became of each verdict that a second editor wanted to sign, or to send back. */
export interface SignOffResult {
  readonly signed: readonly { readonly claimId: string }[];
  /** With a sentence that says why. */
  readonly refused: readonly { readonly claimId: string; readonly reason: string }[];
}

type Item = SignOffInput["verdicts"][number];
type Waiting = Claim & { currentVerdict: Verdict | null };

/**
 * Signs, or sends back, several verdicts at once: each one that is still the one the signer saw, word for word;
 * the others are refused one by one. Throws not_found when a claim is not the story's.
 */
export async function signOff(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { decision, comment, verdicts }: SignOffInput,
): Promise<SignOffResult> {
  const access = await storyFor(tx, actor, storyId, "edit");
  const claims = await tx.claim.findMany({
    where: { id: { in: verdicts.map(({ claimId }) => claimId) }, storyId, mergedIntoId: null },
    include: { currentVerdict: true },
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const signed: { claimId: string }[] = [];
  const refused: { claimId: string; reason: string }[] = [];
  for (const item of verdicts) {
    const claim = byId.get(item.claimId);
    if (!claim) throw notFound("claim");
    const reason = await refusal(tx, actor, access, claim, item);
    if (reason) {
      refused.push({ claimId: claim.id, reason });
      continue;
    }
    await store(tx, actor, claim, item, decision, comment);
    signed.push({ claimId: claim.id });
  }
  if (signed.length > 0) {
    const ids = signed.map(({ claimId }) => claimId);
    await notify(tx, storyId, "claims", ids);
    await notify(tx, storyId, "inbox");
  }
  return { signed, refused };
}

async function refusal(
  tx: Tx,
  actor: Actor,
  place: Place,
  claim: Waiting,
  item: Item,
): Promise<string | null> {
  const pending = await tx.opinionRequest.findFirst({
    where: { claimId: claim.id, state: { in: [...pendingStates] } },
  });
  if (pending) return notYet(actor, pending);
  const verdict = claim.currentVerdict;
  if (verdict?.authorId === actor.id) return "This verdict is your own: a second editor signs it.";
  if (!verdict || !canSign(actor, place, { state: claim.state, verdictAuthorId: verdict.authorId })) {
    return "This claim does not wait for a signature.";
  }
  if (verdict.id !== item.verdictId)
    return "There is a newer verdict than the one you saw. Look at it again.";
  const stands =
    verdict.contentHash === item.contentHash && (await presentHash(tx, verdict.id)) === item.contentHash;
  return stands ? null : "What the verdict is about has changed since you saw it. Look at it again.";
}

// Who gives the blind opinion hears nothing of a verdict, not even that there is one.
const notYet = (actor: Actor, { state, editorId }: OpinionRequest): string => {
  if (state === "asked" && editorId === actor.id)
    return "Your blind opinion is asked for here. Give it first.";
  return state === "differ"
    ? "Two opinions differ here. A third editor decides first."
    : "A blind second opinion is waited for. It is signed after that.";
};

async function store(
  tx: Tx,
  actor: Actor,
  claim: Waiting,
  { verdictId, contentHash }: Item,
  decision: SignOffInput["decision"],
  comment: string | null,
): Promise<void> {
  const verdict = claim.currentVerdict;
  if (!verdict) throw new Error("A verdict vanished while it was signed");
  const { authorId } = verdict;
  await tx.signOff.create({
    data: { verdictId, authorId, contentHash, signerId: actor.id, decision, comment },
  });
  await tx.claim.update({
    where: { id: claim.id },
    data: { state: decision, rowVersion: { increment: 1 } },
  });
  if (decision === "sent_back") {
    await tell(tx, actor, [authorId], { kind: "sent_back", storyId: claim.storyId, claimId: claim.id });
  }
  if (decision === "signed") await announce(tx, claim.storyId, "signed", { claim, verdict });
  await recordEvent(tx, {
    by: actor,
    storyId: claim.storyId,
    action: decision === "signed" ? "verdict.sign" : "verdict.send_back",
    object: { type: "claim", id: claim.id },
    fields: ["state"],
    before: { state: claim.state },
    after: { state: decision, verdict: verdictId, contentHash, comment },
  });
}
