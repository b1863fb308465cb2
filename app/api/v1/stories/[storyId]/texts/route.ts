import { z } from "zod";
import { besideView } from "@/lib/claims/beside";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  params: z.object({ storyId: z.uuid() }),
  query: z.object({ left: z.uuid(), right: z.uuid() }),
  handle: async ({ actor, params: { storyId }, query: { left, right }, tx }) =>
    found("source", await besideView(actor, storyId, left, right, tx)),
});
