import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { type StoryAccess, storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { commentRow } from "./note-row";
import { canChangeWords } from "./policy";
import type { CommentPatch } from "./schema";
import type { CommentView } from "./view";

const author = { select: { id: true, name: true } } as const;

/** Where a comment stands. */
export interface CommentAt {
  readonly storyId: string;
  readonly claimId: string;
  readonly commentId: string;
}

/** Writes a comment on a claim. */
export async function addComment(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: Omit<CommentAt, "commentId">,
  body: string,
): Promise<CommentView> {
  await storyFor(tx, actor, storyId, "edit");
  const claim = await tx.claim.findFirst({ where: { id: claimId, storyId, mergedIntoId: null } });
  if (!claim) throw notFound("claim");
  const comment = await tx.comment.create({
    data: { claimId, authorId: actor.id, body },
    include: { author },
  });
  await record(tx, actor, storyId, "comment.add", comment.id, ["body"], undefined, { body });
  return commentRow(comment, actor.id);
}

/** Rewrites one's own comment, or resolves anybody's. */
export async function changeComment(
  tx: Tx,
  actor: Actor,
  at: CommentAt,
  { rowVersion, body, resolved }: CommentPatch,
): Promise<CommentView> {
  const { comment, access } = await commentFor(tx, actor, at);
  if (body !== undefined && !canChangeWords(actor, access, comment)) {
    throw forbidden("Only its author rewrites a comment.");
  }
  checkVersion("comment", rowVersion, comment.rowVersion, commentRow(comment, actor.id));
  const resolution =
    resolved === undefined
      ? {}
      : { resolvedAt: resolved ? new Date() : null, resolvedById: resolved ? actor.id : null };
  const changed = await tx.comment.update({
    where: { id: comment.id },
    data: { ...(body === undefined ? {} : { body }), ...resolution, rowVersion: { increment: 1 } },
    include: { author },
  });
  const fields = [...(body === undefined ? [] : ["body"]), ...(resolved === undefined ? [] : ["resolved"])];
  const before = { body: comment.body, resolved: comment.resolvedAt !== null };
  const after = { body: changed.body, resolved: changed.resolvedAt !== null };
  await record(tx, actor, at.storyId, "comment.change", comment.id, fields, before, after);
  return commentRow(changed, actor.id);
}

/** Deletes one's own comment; it can be restored. */
export async function deleteComment(tx: Tx, actor: Actor, at: CommentAt): Promise<void> {
  const { comment, access } = await commentFor(tx, actor, at);
  if (!canChangeWords(actor, access, comment)) throw forbidden("Only its author deletes a comment.");
  await tx.comment.update({
    where: { id: comment.id },
    data: { deletedAt: new Date(), rowVersion: { increment: 1 } },
  });
  await record(
    tx,
    actor,
    at.storyId,
    "comment.delete",
    comment.id,
    ["deleted"],
    { body: comment.body },
    undefined,
  );
}

/** Brings one's own deleted comment back. */
export async function restoreComment(tx: Tx, actor: Actor, at: CommentAt): Promise<CommentView> {
  const { comment, access } = await commentFor(tx, actor, at, true);
  if (!canChangeWords(actor, access, comment)) throw forbidden("Only its author restores a comment.");
  const restored = await tx.comment.update({
    where: { id: comment.id },
    data: { deletedAt: null, rowVersion: { increment: 1 } },
    include: { author },
  });
  await record(tx, actor, at.storyId, "comment.restore", comment.id, ["deleted"], undefined, {
    body: comment.body,
  });
  return commentRow(restored, actor.id);
}

async function commentFor(tx: Tx, actor: Actor, { storyId, claimId, commentId }: CommentAt, deleted = false) {
  const access: StoryAccess = await storyFor(tx, actor, storyId, "edit");
  const comment = await tx.comment.findFirst({
    where: { id: commentId, claimId, claim: { storyId }, deletedAt: deleted ? { not: null } : null },
    include: { author },
  });
  if (!comment) throw notFound("comment");
  const blind = await blindClaims(tx, actor);
  if (blind.has(claimId) && comment.authorId !== actor.id) throw notFound("comment");
  return { comment, access };
}

async function record(
  tx: Tx,
  actor: Actor,
  storyId: string,
  action: `comment.${string}`,
  id: string,
  fields: readonly string[],
  before: unknown,
  after: unknown,
): Promise<void> {
  await recordEvent(tx, {
    by: actor,
    storyId,
    action,
    object: { type: "comment", id },
    fields,
    before,
    after,
  });
  await notify(tx, storyId, "comments");
}
