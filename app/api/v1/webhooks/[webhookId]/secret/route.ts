import { renewSecret } from "@/lib/webhooks/mutations";
import { webhookPath, webhookSeen } from "@/lib/webhooks/schema";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  scope: "webhooks", // which no token has
  params: webhookPath,
  body: webhookSeen,
  secretAnswer: true,
  handle: ({ actor, params, body, tx }) => renewSecret(tx, actor, params.webhookId, body.rowVersion),
});
