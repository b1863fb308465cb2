import { listDeliveries } from "@/lib/webhooks/queries";
import { deliveryQuery, webhookPath } from "@/lib/webhooks/schema";
import { found } from "../../../_endpoint/found";
import { endpoint } from "../../../endpoint";

export const GET = endpoint({
  scope: "webhooks", // which no token has
  params: webhookPath,
  query: deliveryQuery,
  handle: async ({ actor, params, query, tx }) =>
    found("webhook", await listDeliveries(actor, params.webhookId, query.before, tx)),
});
