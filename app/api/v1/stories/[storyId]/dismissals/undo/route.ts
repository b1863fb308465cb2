import { z } from "zod";
import { undoDismissals } from "@/lib/verdicts/dismiss";
import { undoDismissalsInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  body: undoDismissalsInput,
  handle: ({ actor, params: { storyId }, body, tx }) => undoDismissals(tx, actor, storyId, body),
});
