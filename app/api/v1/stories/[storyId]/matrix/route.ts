import { z } from "zod";
import { keptView } from "@/lib/claims/kept";
import { found } from "../../../_endpoint/found";
import { keptAnswer } from "../../../_endpoint/kept-answer";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid() }),
  handle: async ({ actor, params: { storyId }, tx }) =>
    found("story", await keptView(actor, storyId, "matrix", tx)),
  answer: keptAnswer,
});
