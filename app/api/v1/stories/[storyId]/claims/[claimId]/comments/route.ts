import { z } from "zod";
import { addComment } from "@/lib/claims/comments";
import { commentInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const POST = endpoint({
  params,
  body: commentInput,
  status: 201,
  handle: ({ actor, params, body, tx }) => addComment(tx, actor, params, body),
});
