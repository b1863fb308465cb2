import { z } from "zod";
import { matrixOf } from "@/lib/claims/matrix";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid() }),
  handle: async ({ actor, params: { storyId }, tx }) => found("story", await matrixOf(actor, storyId, tx)),
});
