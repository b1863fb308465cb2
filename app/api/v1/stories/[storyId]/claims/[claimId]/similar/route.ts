import { z } from "zod";
import { similarVerdicts } from "@/lib/verdicts/similar";
import { found } from "../../../../../_endpoint/found";
import { endpoint } from "../../../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  handle: async ({ actor, params: { storyId, claimId }, tx }) => ({
    items: found("claim", await similarVerdicts(actor, storyId, claimId, tx)),
  }),
});
