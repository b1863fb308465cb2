import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { reopenClaim } from "@/lib/verdicts/reopen";
import { reopenInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const POST = endpoint({
  params,
  body: reopenInput,
  handle: async ({ actor, params, body: { rowVersion, reason }, tx }) => {
    await reopenClaim(tx, actor, { ...params, rowVersion }, reason);
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
