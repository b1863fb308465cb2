import { addWebhook } from "@/lib/webhooks/mutations";
import { listWebhooks } from "@/lib/webhooks/queries";
import { webhookInput } from "@/lib/webhooks/schema";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

// No token has this scope: one that leaked must not send messages elsewhere.
const scope = "webhooks";

export const GET = endpoint({
  scope,
  handle: async ({ actor, tx }) => ({
    items: allowed(await listWebhooks(actor, tx), "Only administrators see webhooks."),
  }),
});

export const POST = endpoint({
  scope,
  body: webhookInput,
  status: 201,
  secretAnswer: true,
  handle: ({ actor, body, tx }) => addWebhook(tx, actor, body),
});
