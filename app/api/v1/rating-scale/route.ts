import { houseScale, setScale } from "@/lib/verdicts/scale";
import { scaleInput } from "@/lib/verdicts/schema";
import { endpoint } from "../endpoint";

export const GET = endpoint({ handle: async ({ tx }) => ({ scale: await houseScale(tx) }) });

export const PUT = endpoint({
  body: scaleInput,
  handle: ({ actor, body, tx }) => setScale(tx, actor, body),
});
