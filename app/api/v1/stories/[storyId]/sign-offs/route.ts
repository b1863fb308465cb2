import { z } from "zod";
import { signOffInput } from "@/lib/verdicts/schema";
import { signOff } from "@/lib/verdicts/sign";
import { refusedInWords } from "../../../_endpoint/refused";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const POST = endpoint({
  params,
  body: signOffInput,
  handle: async ({ actor, params: { storyId }, body, tx, request }) =>
    refusedInWords(request, await signOff(tx, actor, storyId, body)),
});
