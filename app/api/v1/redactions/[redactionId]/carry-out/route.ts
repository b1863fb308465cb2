import { z } from "zod";
import { carryOutRedaction } from "@/lib/redactions/mutations";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  scope: "redaction", // which no token has
  params: z.object({ redactionId: z.uuid() }),
  handle: ({ actor, params, tx }) => carryOutRedaction(tx, actor, params.redactionId),
});
