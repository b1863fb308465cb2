import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type ClaimAt, editClaim } from "./edit";
import { flagWhatDiverges, kindOf, newTo } from "./move";
import { openClaim } from "./queries";
import type { OtherClaim } from "./schema";
import { copyInto, placesOf, readingsOf, takeOut } from "./transfer";
import type { CorrectedView } from "./view";

/**
 * Merges another claim into this one: its readings, comments and notes come here, and its number leads here. The
 * verdict of the other one stands no longer; a signed one is opened again first.
 */
export async function mergeClaims(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  other: OtherClaim,
): Promise<CorrectedView> {
  if (other.claimId === at.claimId) throw unprocessable("A claim cannot be merged with itself.", "other");
  await editClaim(tx, actor, at, async (claim) => {
    const gone = await readingsOf(tx, other.claimId);
    const kind = await kindOf(tx, other.claimId);
    const removed = gone.map(({ id }) => id);
    const partnerId = await editClaim(tx, actor, { storyId: at.storyId, ...other }, async ({ id }) => {
      await takeOut(tx, removed);
      const detail = { direction: "to" as const, otherClaimId: claim.id, removed, spans: placesOf(gone) };
      await tx.claim.update({ where: { id }, data: { mergedIntoId: claim.id } });
      return [{ kind: "merge", detail, fields: ["readings", "mergedInto"] }];
    });
    const added = await copyInto(tx, claim.id, await newTo(tx, claim.id, gone));
    const madeFlag = await flagWhatDiverges(tx, claim.id, kind, added);
    const words = await bringWords(tx, other.claimId, claim.id);
    const detail = {
      ...{ direction: "from" as const, otherClaimId: other.claimId, partnerId: partnerId ?? undefined },
      ...{ added, madeFlag, ...words },
    };
    return [{ kind: "merge", detail, fields: ["readings"] }];
  });
  return { claim: await openClaim(tx, actor, at.storyId, at.claimId), other: null };
}

/** Comments and notes go where the readers are. */
async function bringWords(tx: Tx, fromId: string, toId: string) {
  const where = { claimId: fromId }; // deleted ones, too: whoever takes the deletion back finds them here
  const select = { id: true } as const;
  const comments = await tx.comment.findMany({ where, select });
  const annotations = await tx.annotation.findMany({ where, select });
  const commentIds = comments.map(({ id }) => id);
  const annotationIds = annotations.map(({ id }) => id);
  await tx.comment.updateMany({ where: { id: { in: commentIds } }, data: { claimId: toId } });
  await tx.annotation.updateMany({ where: { id: { in: annotationIds } }, data: { claimId: toId } });
  return { commentIds, annotationIds };
}
