import { z } from "zod";
import { restoreComment } from "@/lib/claims/comments";
import { endpoint } from "../../../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid(), commentId: z.uuid() });

export const POST = endpoint({
  params,
  handle: ({ actor, params, tx }) => restoreComment(tx, actor, params),
});
