import { z } from "zod";
import { openClaim } from "@/lib/claims/queries";
import { undoInput } from "@/lib/verdicts/schema";
import { undoVerdict } from "@/lib/verdicts/undo";
import { endpoint } from "../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), claimId: z.uuid() });

export const POST = endpoint({
  params,
  body: undoInput,
  handle: async ({ actor, params, body: { rowVersion }, tx }) => {
    await undoVerdict(tx, actor, { ...params, rowVersion });
    return openClaim(tx, actor, params.storyId, params.claimId);
  },
});
