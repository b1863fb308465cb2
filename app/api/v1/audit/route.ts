import { readChain } from "@/lib/audit/read";
import { chainPageQuery } from "@/lib/audit/schema";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: chainPageQuery,
  handle: async ({ actor, query, tx }) =>
    allowed(await readChain(actor, query, tx), "Only administrators read the log."),
});
