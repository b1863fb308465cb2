import { tokenInput } from "@/lib/auth/schema";
import { listTokens, makeToken } from "@/lib/auth/tokens";
import { allowed } from "../../_endpoint/found";
import { endpoint } from "../../endpoint";

export const GET = endpoint({
  handle: async ({ actor, tx }) => ({
    items: allowed(await listTokens(actor, tx), "API tokens are seen in the browser, not with an API token."),
  }),
});

export const POST = endpoint({
  body: tokenInput,
  status: 201,
  secretAnswer: true,
  handle: ({ actor, body, tx }) => makeToken(tx, actor, body),
});
