import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { type StoryAccess, storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { tell } from "@/lib/stories/notices";
import { refuseWhileBlind } from "./edit";
import { commentParts } from "./load";
import { commentRow } from "./note-row";
import { canChangeWords } from "./policy";
import type { CommentInput, CommentPatch } from "./schema";
import type { CommentView } from "./view";

/** Where a comment stands. */
export interface CommentAt {
  readonly storyId: string;
  readonly claimId: string;
  readonly commentId: string;
}

/** What somebody writes, whom they name in it, and which comment it answers. */
type Written = Pick<CommentInput, "body"> & Partial<CommentInput>;

/** Writes a comment on a claim; who is named in it, or answered, is told. */
export async function addComment(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: Omit<CommentAt, "commentId">,
  { body, mentions = [], replyToId = null }: Written,
): Promise<CommentView> {
  await storyFor(tx, actor, storyId, "edit");
  const claim = await tx.claim.findFirst({ where: { id: claimId, storyId, mergedIntoId: null } });
  if (!claim) throw notFound("claim");
  await refuseWhileBlind(tx, actor, claimId);
  const answered = replyToId === null ? null : await commentToAnswer(tx, claimId, replyToId);
  await checkMembers(tx, storyId, mentions);
  const comment = await tx.comment.create({
    data: {
      ...{ claimId, authorId: actor.id, body, replyToId },
      mentions: { create: [...new Set(mentions)].map((userId) => ({ userId })) },
    },
    include: commentParts,
  });
  const news = { storyId, claimId, commentId: comment.id };
  await tell(tx, actor, mentions, { kind: "mentioned", ...news });
  // Who is named as well hears of it once.
  if (answered && !mentions.includes(answered.authorId)) {
    await tell(tx, actor, [answered.authorId], { kind: "replied", ...news });
  }
  await record(tx, actor, { storyId, claimId }, "comment.add", comment.id, ["body"], undefined, { body });
  return commentRow(comment, actor.id);
}

/** Rewrites one's own comment, or resolves anybody's. */
export async function changeComment(
  tx: Tx,
  actor: Actor,
  at: CommentAt,
  { rowVersion, body, resolved, mentions }: CommentPatch,
): Promise<CommentView> {
  const { comment, access } = await commentFor(tx, actor, at);
  if ((body !== undefined || mentions !== undefined) && !canChangeWords(actor, access, comment)) {
    throw forbidden("Only its author rewrites a comment.");
  }
  checkVersion("comment", rowVersion, comment.rowVersion, commentRow(comment, actor.id));
  const resolution =
    resolved === undefined
      ? {}
      : { resolvedAt: resolved ? new Date() : null, resolvedById: resolved ? actor.id : null };
  const named = new Set(comment.mentions.map(({ user }) => user.id));
  const added = [...new Set(mentions)].filter((id) => !named.has(id));
  await checkMembers(tx, at.storyId, added);
  if (mentions) {
    await tx.commentMention.deleteMany({ where: { commentId: comment.id, userId: { notIn: mentions } } });
    await tx.commentMention.createMany({
      data: added.map((userId) => ({ commentId: comment.id, userId })),
    });
  }
  await tell(tx, actor, added, { kind: "mentioned", ...at });
  const changed = await tx.comment.update({
    where: { id: comment.id },
    data: { ...(body === undefined ? {} : { body }), ...resolution, rowVersion: { increment: 1 } },
    include: commentParts,
  });
  const fields = [...(body === undefined ? [] : ["body"]), ...(resolved === undefined ? [] : ["resolved"])];
  const before = { body: comment.body, resolved: comment.resolvedAt !== null };
  const after = { body: changed.body, resolved: changed.resolvedAt !== null };
  await record(tx, actor, at, "comment.change", comment.id, fields, before, after);
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
  await record(tx, actor, at, "comment.delete", comment.id, ["deleted"], { body: comment.body }, undefined);
}

/** Brings one's own deleted comment back. */
export async function restoreComment(tx: Tx, actor: Actor, at: CommentAt): Promise<CommentView> {
  const { comment, access } = await commentFor(tx, actor, at, true);
  if (!canChangeWords(actor, access, comment)) throw forbidden("Only its author restores a comment.");
  const restored = await tx.comment.update({
    where: { id: comment.id },
    data: { deletedAt: null, rowVersion: { increment: 1 } },
    include: commentParts,
  });
  await record(tx, actor, at, "comment.restore", comment.id, ["deleted"], undefined, {
    body: comment.body,
  });
  return commentRow(restored, actor.id);
}

async function checkMembers(tx: Tx, storyId: string, userIds: readonly string[]): Promise<void> {
  const ids = [...new Set(userIds)];
  const members = await tx.membership.count({ where: { storyId, userId: { in: ids } } });
  if (members < ids.length) {
    throw unprocessable("Only members of the story can be mentioned. Add them to it first.", "mentions");
  }
}

async function commentToAnswer(tx: Tx, claimId: string, commentId: string) {
  const comment = await tx.comment.findFirst({ where: { id: commentId, claimId, deletedAt: null } });
  if (!comment) throw unprocessable("The comment that you answer is not there.", "replyToId");
  return comment;
}

async function commentFor(tx: Tx, actor: Actor, { storyId, claimId, commentId }: CommentAt, deleted = false) {
  const access: StoryAccess = await storyFor(tx, actor, storyId, "edit");
  const comment = await tx.comment.findFirst({
    where: { id: commentId, claimId, claim: { storyId }, deletedAt: deleted ? { not: null } : null },
    include: commentParts,
  });
  if (!comment) throw notFound("comment");
  // Of others' comments nothing is told there, not even that they are.
  if (comment.authorId !== actor.id && (await blindClaims(tx, actor)).has(claimId)) throw notFound("comment");
  await refuseWhileBlind(tx, actor, claimId);
  return { comment, access };
}

async function record(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: Omit<CommentAt, "commentId">,
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
  await notify(tx, storyId, "comments", [claimId]);
}
