import { z } from "zod";
import { handOverFrom } from "@/lib/claims/hand-over";
import { handOverFromInput } from "@/lib/claims/schema";
import { endpoint } from "../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  body: handOverFromInput,
  handle: ({ actor, params: { storyId }, body, tx }) => handOverFrom(tx, actor, storyId, body),
});
