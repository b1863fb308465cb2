import { sendAgain } from "@/lib/webhooks/deliveries";
import { deliveryPath } from "@/lib/webhooks/schema";
import { endpoint } from "../../../../../endpoint";

export const POST = endpoint({
  scope: "webhooks", // which no token has
  params: deliveryPath,
  handle: ({ actor, params, tx }) => sendAgain(tx, actor, params.webhookId, params.deliveryId),
});
