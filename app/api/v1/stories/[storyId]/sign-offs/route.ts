import { z } from "zod";
import { signOffInput } from "@/lib/verdicts/schema";
import { signOff } from "@/lib/verdicts/sign";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const POST = endpoint({
  params,
  body: signOffInput,
  handle: ({ actor, params: { storyId }, body, tx }) => signOff(tx, actor, storyId, body),
});
