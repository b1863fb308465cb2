import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { askOpinion } from "@/lib/verdicts/ask-opinion";
import { askInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  body: askInput,
  status: 201,
  handle: async ({ actor, params, body: { editorId }, tx }) => {
    await askOpinion(tx, actor, params, editorId);
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
