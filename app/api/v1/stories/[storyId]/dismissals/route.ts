import { z } from "zod";
import { dismissClaims } from "@/lib/verdicts/dismiss";
import { dismissInput } from "@/lib/verdicts/schema";
import { refusedInWords } from "../../../_endpoint/refused";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  body: dismissInput,
  handle: async ({ actor, params: { storyId }, body, tx, request }) =>
    refusedInWords(request, await dismissClaims(tx, actor, storyId, body)),
});
