import { randomUUID } from "node:crypto";
import { canonicalJson } from "@/lib/audit/canonical";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Claim, ClaimEditKind } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { type AppError, checkVersion, notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import type { EditDetail } from "./edit-detail";
import { loadContent } from "./load-content";
import { pendingStates } from "./policy";
import { claimView } from "./queries";
import { afterContentChange } from "./states";
import { withdrawVerdict } from "./withdraw-verdict";

/** Which claim of which story an editor works on, and the state of it that they saw. */
export interface ClaimAt {
  readonly storyId: string;
  readonly claimId: string;
  readonly rowVersion: number;
}

/** The claim, locked with its story, as the actor saw it; throws not_found, forbidden or a conflict otherwise. */
export async function claimForEdit(tx: Tx, actor: Actor, at: ClaimAt): Promise<Claim> {
  await storyFor(tx, actor, at.storyId, "edit");
  const claim = await tx.claim.findFirst({
    where: { id: at.claimId, storyId: at.storyId, mergedIntoId: null },
  });
  if (!claim) throw notFound("claim");
  // Before the version is looked at: a conflict, too, would tell that others decide here.
  await refuseWhileBlind(tx, actor, claim.id);
  if (claim.rowVersion !== at.rowVersion) {
    const current = await claimView(actor, at.storyId, at.claimId, tx);
    checkVersion("claim", at.rowVersion, claim.rowVersion, current);
  }
  return claim;
}

/**
 * Whose blind opinion is waited for does nothing else on the claim: others would learn from a comment how they lean,
 * and the first opinion could follow theirs.
 */
export async function refuseWhileBlind(tx: Tx, actor: Actor, claimId: string): Promise<void> {
  if ((await blindClaims(tx, actor)).has(claimId)) throw asksYou();
}

/** What is said to them. */
export const asksYou = (): AppError =>
  unprocessable(
    "Your blind opinion is asked for on this claim. Give it, or decline, before you do anything else here.",
  );

/** Two editors judge the same claim: it is not corrected under their hands. */
export async function refuseWhileCompared(tx: Tx, claimId: string): Promise<void> {
  const pending = await tx.opinionRequest.findFirst({
    where: { claimId, state: { in: [...pendingStates] } },
  });
  if (!pending) return;
  throw unprocessable(
    pending.state === "differ"
      ? "Two opinions on this claim differ. Let a third editor decide between them, then correct it."
      : "A blind second opinion on this claim is waited for. Take the request back, then correct it.",
  );
}

/** One correction of a claim: what kind, what it concerns (ids and spans only), which fields the audit names. */
export interface Correction {
  readonly kind: ClaimEditKind;
  readonly detail: EditDetail;
  readonly fields: readonly string[];
}

const nothingStands: ReadonlySet<string> = new Set();

/**
 * Runs an editor's correction of a claim and keeps it for the next analysis. A verdict that stood on other content
 * than the claim has now stands no longer: the claim is reopened. A signed claim is opened again by hand first.
 * Answers the id of the first edit, or null when nothing was corrected.
 */
export async function editClaim(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  correct: (claim: Claim) => Promise<readonly Correction[]>,
): Promise<string | null> {
  const claim = await claimForEdit(tx, actor, at);
  if (claim.state === "signed") {
    throw unprocessable("This claim is signed. Reopen it with a reason, then change it.");
  }
  await refuseWhileCompared(tx, claim.id);
  const before = await loadContent(tx, claim.id, nothingStands);
  const corrections = await correct(claim);
  const [first, ...others] = corrections;
  if (!first) return null;
  const after = await loadContent(tx, claim.id, nothingStands);
  const changed = canonicalJson(before) !== canonicalJson(after);
  const reopened = changed ? afterContentChange(claim.state) : null;
  if (reopened) await withdrawVerdict(tx, claim.id, reopened);
  else await tx.claim.update({ where: { id: claim.id }, data: { rowVersion: { increment: 1 } } });
  const withdrew =
    reopened && claim.currentVerdictId
      ? { verdictId: claim.currentVerdictId, state: claim.state }
      : undefined;
  const kept = { ...first, detail: { ...first.detail, withdrew } };
  const id = randomUUID();
  await tx.claimEdit.createMany({
    data: [kept, ...others].map(({ kind, detail }, index) => ({
      ...(index === 0 && { id }),
      ...{ claimId: claim.id, kind, detail, actorId: actor.id },
    })),
  });
  await recordEvent(tx, {
    by: actor,
    storyId: at.storyId,
    action: `claim.${first.kind}`,
    object: { type: "claim", id: claim.id },
    fields: [...corrections.flatMap(({ fields }) => fields), ...(reopened ? ["state"] : [])],
    before: { ...before, state: claim.state },
    after: { ...after, state: reopened ?? claim.state },
  });
  await notify(tx, at.storyId, "claims");
  return id;
}
