import { z } from "zod";
import { mergeClaims } from "@/lib/claims/merge";
import { mergeInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  body: mergeInput,
  handle: ({ actor, params, body: { rowVersion, other }, tx }) =>
    mergeClaims(tx, actor, { ...params, rowVersion }, other),
});
