import { z } from "zod";
import { keptView } from "@/lib/claims/kept";
import { createClaim } from "@/lib/claims/mutations";
import { claimInput } from "@/lib/claims/schema";
import { found } from "../../../_endpoint/found";
import { keptAnswer } from "../../../_endpoint/kept-answer";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) =>
    found("story", await keptView(actor, storyId, "list", tx)),
  answer: keptAnswer,
});

export const POST = endpoint({
  params,
  body: claimInput,
  status: 201,
  handle: ({ actor, params: { storyId }, body, tx }) => createClaim(tx, actor, storyId, body),
});
