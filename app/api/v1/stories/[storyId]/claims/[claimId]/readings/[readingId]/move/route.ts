import { z } from "zod";
import { moveReading } from "@/lib/claims/move";
import { moveInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid(), claimId: z.uuid(), readingId: z.uuid() }),
  body: moveInput,
  handle: ({ actor, params: { readingId, ...at }, body: { rowVersion, to }, tx }) =>
    moveReading(tx, actor, { ...at, rowVersion }, readingId, to),
});
