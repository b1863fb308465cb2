import { z } from "zod";
import { rulingDraft } from "@/lib/rulings/draft";
import { found } from "../../../../../_endpoint/found";
import { endpoint } from "../../../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  handle: async ({ actor, params: { storyId, claimId }, tx }) =>
    found("claim", await rulingDraft(actor, storyId, claimId, tx)),
});
