import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { giveOpinion } from "@/lib/verdicts/give-opinion";
import { verdictInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid(), requestId: z.uuid() }),
  body: verdictInput,
  status: 201,
  handle: async ({ actor, params, body, tx }) => {
    await giveOpinion(tx, actor, params, body);
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
