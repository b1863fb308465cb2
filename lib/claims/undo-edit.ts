import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Claim, ClaimEdit } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { type ClaimAt, claimForEdit, refuseWhileCompared } from "./edit";
import { type EditDetail, editDetail } from "./edit-detail";
import { restoreFlag } from "./flags";
import { putBack, takeOut } from "./transfer";
import { leads } from "./undoable";

/** Puts a verdict back on a claim whose content is again what it was given on. */
export type RestoreVerdict = (
  claimId: string,
  withdrew: NonNullable<EditDetail["withdrew"]>,
) => Promise<void>;

/**
 * Takes an editor's correction back: the claims are as they were before it, the verdict that it withdrew included.
 * Only the last correction of a claim can be taken back, and only while nobody decided on it since.
 */
export async function undoEdit(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  editId: string,
  restoreVerdict: RestoreVerdict,
): Promise<void> {
  const claim = await claimForEdit(tx, actor, at);
  await refuseWhileCompared(tx, claim.id);
  const edit = await tx.claimEdit.findFirst({ where: { id: editId, claimId: claim.id } });
  if (!edit) throw notFound("edit");
  const detail = editDetail.parse(edit.detail);
  if (!leads(edit.kind, detail)) throw unprocessable("This cannot be taken back by itself.");
  const others = await belonging(tx, edit, detail);
  const together = [edit, ...others];
  await refuseIfOvertaken(tx, together);
  if (edit.kind === "split" && detail.otherClaimId) await refuseIfWorkedOn(tx, detail.otherClaimId);

  for (const one of together) await reverse(tx, one, editDetail.parse(one.detail));
  if (edit.kind === "split") await foldBack(tx, claim, detail);
  if (edit.kind === "merge") await takeApart(tx, detail);
  const claimIds = [...new Set(together.map(({ claimId }) => claimId))];
  await tx.claim.updateMany({ where: { id: { in: claimIds } }, data: { rowVersion: { increment: 1 } } });
  await tx.claimEdit.createMany({
    data: together.map(({ id, claimId, kind }) => ({
      ...{ claimId, kind, detail: {}, undoesId: id, actorId: actor.id },
    })),
  });
  for (const { claimId, detail: kept } of together) {
    const { withdrew } = editDetail.parse(kept);
    if (withdrew) await restoreVerdict(claimId, withdrew);
  }
  await recordEvent(tx, {
    by: actor,
    storyId: at.storyId,
    action: "claim.undo_edit",
    object: { type: "claim", id: claim.id },
    fields: [edit.kind === "change_kind" ? "kind" : "readings"],
    before: { edit: edit.id },
    after: { edit: null },
  });
  await notify(tx, at.storyId, "claims");
}

/** The edits on the other claim that were made with this one. */
async function belonging(tx: Tx, edit: ClaimEdit, detail: EditDetail): Promise<ClaimEdit[]> {
  if (detail.partnerId) return tx.claimEdit.findMany({ where: { id: detail.partnerId } });
  if (edit.kind !== "split" || !detail.otherClaimId) return [];
  return tx.claimEdit.findMany({ where: { claimId: detail.otherClaimId, kind: "split", undoesId: null } });
}

async function refuseIfOvertaken(tx: Tx, edits: readonly ClaimEdit[]): Promise<void> {
  const ids = edits.map(({ id }) => id);
  const undone = await tx.claimEdit.findFirst({ where: { undoesId: { in: ids } } });
  if (undone) throw unprocessable("This was taken back already.");
  for (const { claimId, createdAt } of edits) {
    const since = { claimId, createdAt: { gt: createdAt } };
    const edited = await tx.claimEdit.findFirst({
      where: { ...since, id: { notIn: ids }, undoesId: null, undoneBy: null },
    });
    if (edited) throw unprocessable("The claim was corrected again since. Take that back first.");
    const decided = await tx.verdict.findFirst({
      where: { ...since, currentOf: { isNot: null } },
    });
    if (decided) throw unprocessable("The claim was decided since. Take the decision back first.");
  }
}

/** What a claim was split off for stays when somebody has used it. */
async function refuseIfWorkedOn(tx: Tx, claimId: string): Promise<void> {
  const used =
    (await tx.verdict.findFirst({ where: { claimId } })) ??
    (await tx.comment.findFirst({ where: { claimId, deletedAt: null } })) ??
    (await tx.annotation.findFirst({ where: { claimId, deletedAt: null } }));
  if (used) throw unprocessable("Somebody has worked on the new claim since. Merge the two claims instead.");
}

async function reverse(tx: Tx, { kind, claimId }: ClaimEdit, detail: EditDetail): Promise<void> {
  const isSplit = kind === "split" && detail.otherClaimId;
  if (detail.removed) await putBack(tx, detail.removed);
  if (detail.added && !isSplit) await takeOut(tx, detail.added);
  if (detail.madeFlag) await tx.discrepancy.deleteMany({ where: { claimId } });
  if (detail.kindBefore) {
    await tx.discrepancy.updateMany({
      where: { claimId },
      data: { kind: detail.kindBefore, rowVersion: { increment: 1 } },
    });
  }
  if (detail.droppedFlag) await restoreFlag(tx, claimId, detail.droppedFlag);
}

/** The claim that was split off is part of this one again; its number leads here. */
async function foldBack(tx: Tx, claim: Claim, { otherClaimId, added }: EditDetail): Promise<void> {
  if (!otherClaimId) return;
  await takeOut(tx, added ?? []);
  await tx.claim.update({ where: { id: otherClaimId }, data: { mergedIntoId: claim.id } });
}

async function takeApart(tx: Tx, { otherClaimId, commentIds, annotationIds }: EditDetail): Promise<void> {
  if (!otherClaimId) return;
  await tx.claim.update({ where: { id: otherClaimId }, data: { mergedIntoId: null } });
  const data = { claimId: otherClaimId };
  await tx.comment.updateMany({ where: { id: { in: commentIds ?? [] } }, data });
  await tx.annotation.updateMany({ where: { id: { in: annotationIds ?? [] } }, data });
}
