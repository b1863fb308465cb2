import { z } from "zod";
import { dismissClaims } from "@/lib/verdicts/dismiss";
import { dismissInput } from "@/lib/verdicts/schema";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  body: dismissInput,
  handle: ({ actor, params: { storyId }, body, tx }) => dismissClaims(tx, actor, storyId, body),
});
