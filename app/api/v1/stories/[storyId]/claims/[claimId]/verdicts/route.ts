import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { recordVerdict } from "@/lib/verdicts/record";
import { verdictInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const POST = endpoint({
  params,
  body: verdictInput,
  status: 201,
  handle: async ({ actor, params, body, tx }) => {
    await recordVerdict(tx, actor, params, body);
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
