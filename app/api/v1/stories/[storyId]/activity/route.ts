import { z } from "zod";
import { activity } from "@/lib/stories/activity";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid() }),
  query: z.object({ before: z.coerce.number().int().min(1).optional() }),
  handle: async ({ actor, params, query, tx }) =>
    found("story", await activity(actor, params.storyId, query, tx)),
});
