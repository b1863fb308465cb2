import { z } from "zod";
import { markNotSameEvent } from "@/lib/claims/not-same-event";
import { notSameEventInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid() }),
  body: notSameEventInput,
  handle: ({ actor, params, body: { rowVersion, readingIds }, tx }) =>
    markNotSameEvent(tx, actor, { ...params, rowVersion }, readingIds),
});
