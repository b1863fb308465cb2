import { testWebhook } from "@/lib/webhooks/deliveries";
import { webhookPath } from "@/lib/webhooks/schema";
import { endpoint } from "../../../endpoint";

export const POST = endpoint({
  scope: "webhooks", // which no token has
  params: webhookPath,
  status: 201,
  handle: ({ actor, params, tx }) => testWebhook(tx, actor, params.webhookId),
});
