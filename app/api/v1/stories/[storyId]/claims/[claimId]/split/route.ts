import { z } from "zod";
import { splitInput } from "@/lib/claims/schema";
import { splitClaim } from "@/lib/claims/split";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  body: splitInput,
  handle: ({ actor, params, body: { rowVersion, ...input }, tx }) =>
    splitClaim(tx, actor, { ...params, rowVersion }, input),
});
