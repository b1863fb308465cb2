import { chainPageQuery } from "@/lib/audit/schema";
import { readChain } from "@/lib/stories/log";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: chainPageQuery,
  handle: async ({ actor, query, tx }) =>
    allowed(await readChain(actor, query, tx), "Only administrators read the log."),
});
