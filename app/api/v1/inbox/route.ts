import { inboxOf, markInbox } from "@/lib/stories/inbox";
import { inboxPatch } from "@/lib/stories/schema";
import { endpoint } from "../endpoint";

export const GET = endpoint({ handle: ({ actor, tx }) => inboxOf(actor, tx) });

export const PATCH = endpoint({
  body: inboxPatch,
  handle: ({ actor, body, tx }) => markInbox(tx, actor, body),
});
