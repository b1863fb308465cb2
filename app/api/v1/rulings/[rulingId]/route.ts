import { z } from "zod";
import { findRuling } from "@/lib/rulings/queries";
import { found } from "../../_endpoint/found";
import { endpoint } from "../../endpoint";

export const GET = endpoint({
  params: z.object({ rulingId: z.uuid() }),
  handle: async ({ actor, params, tx }) => found("ruling", await findRuling(actor, params.rulingId, tx)),
});
