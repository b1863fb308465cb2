import { makeRuling } from "@/lib/rulings/mutations";
import { listRulings } from "@/lib/rulings/queries";
import { rulingInput, rulingsQuery } from "@/lib/rulings/schema";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: rulingsQuery,
  handle: async ({ actor, query: { q, withdrawn }, tx }) => ({
    items: await listRulings(actor, { words: q, withdrawn: withdrawn === "true" }, tx),
  }),
});

export const POST = endpoint({
  body: rulingInput,
  status: 201,
  handle: ({ actor, body, tx }) => makeRuling(tx, actor, body),
});
