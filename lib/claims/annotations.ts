import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { anchorsOf, spanColumns } from "./anchor";
import { refuseWhileBlind } from "./edit";
import { annotationParts, type LoadedAnnotation } from "./load";
import { annotationRow } from "./note-row";
import { canChangeWords } from "./policy";
import type { AnnotationInput } from "./schema";
import type { AnnotationView } from "./view";

/** Which note of which story, and the state of it that the editor saw. */
export interface AnnotationAt {
  readonly storyId: string;
  readonly annotationId: string;
  readonly rowVersion: number;
}

/** Writes a note on spans of one or several sources. */
export async function addAnnotation(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { body, claimId, targets }: AnnotationInput,
): Promise<AnnotationView> {
  await storyFor(tx, actor, storyId, "edit");
  if (claimId) {
    const claim = await tx.claim.findFirst({ where: { id: claimId, storyId, mergedIntoId: null } });
    if (!claim) throw notFound("claim");
    await refuseWhileBlind(tx, actor, claimId);
  }
  const anchors = await anchorsOf(tx, storyId, targets, "targets");
  const annotation = await tx.annotation.create({
    data: {
      storyId,
      claimId: claimId ?? null,
      authorId: actor.id,
      body,
      targets: { create: anchors.map(spanColumns) },
    },
    include: annotationParts,
  });
  await record(tx, actor, "annotation.add", annotation, ["body", "targets"], undefined, { body, targets });
  return annotationRow(annotation, actor.id);
}

/** Rewrites one's own note. */
export async function changeAnnotation(
  tx: Tx,
  actor: Actor,
  at: AnnotationAt,
  body: string,
): Promise<AnnotationView> {
  const note = await ownNote(tx, actor, at, { deleted: false });
  const data = { body, rowVersion: { increment: 1 } };
  const changed = await tx.annotation.update({ where: { id: note.id }, data, include: annotationParts });
  await record(tx, actor, "annotation.change", note, ["body"], { body: note.body }, { body });
  return annotationRow(changed, actor.id);
}

/** Deletes one's own note; it can be restored. */
export async function deleteAnnotation(tx: Tx, actor: Actor, at: AnnotationAt): Promise<AnnotationView> {
  const note = await ownNote(tx, actor, at, { deleted: false });
  const data = { deletedAt: new Date(), rowVersion: { increment: 1 } };
  const gone = await tx.annotation.update({ where: { id: note.id }, data, include: annotationParts });
  await record(tx, actor, "annotation.delete", note, ["deleted"], { body: note.body }, undefined);
  return annotationRow(gone, actor.id);
}

/** Brings one's own deleted note back. */
export async function restoreAnnotation(tx: Tx, actor: Actor, at: AnnotationAt): Promise<AnnotationView> {
  const note = await ownNote(tx, actor, at, { deleted: true });
  const data = { deletedAt: null, rowVersion: { increment: 1 } };
  const back = await tx.annotation.update({ where: { id: note.id }, data, include: annotationParts });
  await record(tx, actor, "annotation.restore", note, ["deleted"], undefined, { body: note.body });
  return annotationRow(back, actor.id);
}

async function ownNote(
  tx: Tx,
  actor: Actor,
  { storyId, annotationId, rowVersion }: AnnotationAt,
  { deleted }: { readonly deleted: boolean },
): Promise<LoadedAnnotation> {
  const access = await storyFor(tx, actor, storyId, "edit");
  const note = await tx.annotation.findFirst({
    where: { id: annotationId, storyId, deletedAt: deleted ? { not: null } : null },
    include: annotationParts,
  });
  if (!note) throw notFound("note");
  if (!canChangeWords(actor, access, note)) throw forbidden("Only its author changes or deletes a note.");
  if (note.claimId) await refuseWhileBlind(tx, actor, note.claimId);
  checkVersion("note", rowVersion, note.rowVersion, annotationRow(note, actor.id));
  return note;
}

async function record(
  tx: Tx,
  actor: Actor,
  action: `annotation.${string}`,
  { id, storyId }: LoadedAnnotation,
  fields: readonly string[],
  before: unknown,
  after: unknown,
): Promise<void> {
  await recordEvent(tx, {
    by: actor,
    storyId,
    action,
    object: { type: "annotation", id },
    fields,
    before,
    after,
  });
  await notify(tx, storyId, "annotations");
}
