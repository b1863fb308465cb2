import { z } from "zod";
import { storyAgreement } from "@/lib/verdicts/agreement/agreement";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid() }),
  handle: async ({ actor, params: { storyId }, tx }) =>
    found("story", await storyAgreement(actor, storyId, tx)),
});
