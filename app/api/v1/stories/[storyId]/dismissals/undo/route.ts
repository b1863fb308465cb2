import { z } from "zod";
import { undoDismissals } from "@/lib/verdicts/dismiss";
import { undoDismissalsInput } from "@/lib/verdicts/schema";
import { refusedInWords } from "../../../../_endpoint/refused";
import { endpoint } from "../../../../endpoint";

export const POST = endpoint({
  params: z.object({ storyId: z.uuid() }),
  body: undoDismissalsInput,
  handle: async ({ actor, params: { storyId }, body, tx, request }) =>
    refusedInWords(request, await undoDismissals(tx, actor, storyId, body)),
});
