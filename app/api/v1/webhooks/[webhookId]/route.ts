import { changeWebhook, removeWebhook } from "@/lib/webhooks/mutations";
import { webhookChange, webhookPath, webhookSeen } from "@/lib/webhooks/schema";
import { endpoint } from "../../endpoint";

const scope = "webhooks"; // which no token has

export const PATCH = endpoint({
  scope,
  params: webhookPath,
  body: webhookChange,
  handle: ({ actor, params, body, tx }) => changeWebhook(tx, actor, params.webhookId, body),
});

export const DELETE = endpoint({
  scope,
  params: webhookPath,
  body: webhookSeen,
  handle: ({ actor, params, body, tx }) => removeWebhook(tx, actor, params.webhookId, body.rowVersion),
});
