import { z } from "zod";
import { changeComment, deleteComment } from "@/lib/claims/comments";
import { commentPatch } from "@/lib/claims/schema";
import { endpoint } from "../../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid(), commentId: z.uuid() });

export const PATCH = endpoint({
  params,
  body: commentPatch,
  handle: ({ actor, params, body, tx }) => changeComment(tx, actor, params, body),
});

export const DELETE = endpoint({
  params,
  handle: ({ actor, params, tx }) => deleteComment(tx, actor, params),
});
