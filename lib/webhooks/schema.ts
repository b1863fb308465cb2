import { z } from "zod";
import { rowVersion } from "@/lib/stories/schema";
import { webhookEvents } from "./view";

const address = z
  .url({ protocol: /^https?$/, error: "An address begins with https://." })
  .max(2000, "At most 2000 characters.");
const events = z.array(z.enum(webhookEvents)).min(1, "Choose at least one thing to be told of.");
const storyIds = z.array(z.uuid()).max(200, "At most 200 stories: choose all of them instead.");
const note = z
  .string()
  .trim()
  .max(500, "At most 500 characters.")
  .nullish()
  .transform((text) => text || null);

export const webhookInput = z.strictObject({
  address,
  events,
  /** None: all stories, also those to come. */
  storyIds: storyIds.default([]),
  note,
  isOn: z.boolean().default(true),
});
export type WebhookInput = z.infer<typeof webhookInput>;

export const webhookChange = z.strictObject({
  rowVersion,
  address: address.optional(),
  events: events.optional(),
  storyIds: storyIds.optional(),
  note: note.optional(),
  isOn: z.boolean().optional(),
});
export type WebhookChange = z.infer<typeof webhookChange>;

export const webhookSeen = z.strictObject({ rowVersion });
export const webhookPath = z.object({ webhookId: z.uuid() });
export const deliveryPath = webhookPath.extend({ deliveryId: z.uuid() });
export const deliveryQuery = z.object({ before: z.coerce.number().int().min(1).optional() });
