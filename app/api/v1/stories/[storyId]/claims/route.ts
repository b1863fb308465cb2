import { z } from "zod";
import { keptView } from "@/lib/claims/kept";
import { listClaims } from "@/lib/claims/list";
import { createClaim } from "@/lib/claims/mutations";
import { claimInput } from "@/lib/claims/schema";
import { found } from "../../../_endpoint/found";
import { keptAnswer } from "../../../_endpoint/kept-answer";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });
const mostAtOnce = 100; // an address must not grow without end

export const GET = endpoint({
  params,
  query: z.object({
    only: z
      .string()
      .transform((ids) => ids.split(","))
      .pipe(z.array(z.uuid()).max(mostAtOnce))
      .optional(),
  }),
  handle: async ({ actor, params: { storyId }, query: { only }, tx }) =>
    only
      ? JSON.stringify(found("story", await listClaims(actor, storyId, tx, only)))
      : found("story", await keptView(actor, storyId, "list", tx)),
  answer: keptAnswer,
});

export const POST = endpoint({
  params,
  body: claimInput,
  status: 201,
  handle: ({ actor, params: { storyId }, body, tx }) => createClaim(tx, actor, storyId, body),
});
