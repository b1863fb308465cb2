import { z } from "zod";
import { withdrawRuling } from "@/lib/rulings/mutations";
import { withdrawInput } from "@/lib/rulings/schema";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  params: z.object({ rulingId: z.uuid() }),
  body: withdrawInput,
  handle: ({ actor, params, body, tx }) => withdrawRuling(tx, actor, params.rulingId, body.rowVersion),
});
