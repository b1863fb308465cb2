import { restoreWebhook } from "@/lib/webhooks/mutations";
import { webhookPath, webhookSeen } from "@/lib/webhooks/schema";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  scope: "webhooks", // which no token has
  params: webhookPath,
  body: webhookSeen,
  handle: ({ actor, params, body, tx }) => restoreWebhook(tx, actor, params.webhookId, body.rowVersion),
});
