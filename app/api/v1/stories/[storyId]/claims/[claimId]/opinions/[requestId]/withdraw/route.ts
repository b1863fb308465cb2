import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { withdrawOpinion } from "@/lib/verdicts/ask-opinion";
import { undoInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid(), requestId: z.uuid() }),
  body: undoInput,
  handle: async ({ actor, params, body: { rowVersion }, tx }) => {
    await withdrawOpinion(tx, actor, { ...params, rowVersion });
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
