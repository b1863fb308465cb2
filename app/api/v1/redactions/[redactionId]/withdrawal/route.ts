import { z } from "zod";
import { withdrawRedaction } from "@/lib/redactions/mutations";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  scope: "redaction", // which no token has
  params: z.object({ redactionId: z.uuid() }),
  handle: ({ actor, params, tx }) => withdrawRedaction(tx, actor, params.redactionId),
});
