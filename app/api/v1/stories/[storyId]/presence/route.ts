import { z } from "zod";
import { announce, leave, presentIn } from "@/lib/stories/presence";
import { endpoint } from "../../../endpoint";

const params = z.object({ storyId: z.uuid() });
/** A key that a page made for itself. */
const page = z.string().regex(/^[0-9a-f]{32}$/, "A page is named by 32 hexadecimal digits.");

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId }, tx }) => ({ items: await presentIn(tx, actor, storyId) }),
});

export const PUT = endpoint({
  params,
  body: z.strictObject({ page, claim: z.int().min(1).nullable() }),
  leavesClaims: true,
  handle: async ({ actor, params: { storyId }, body, tx }) => ({
    items: await announce(tx, actor, storyId, body),
  }),
});

export const DELETE = endpoint({
  params,
  body: z.strictObject({ page }),
  leavesClaims: true,
  handle: ({ actor, params: { storyId }, body: { page }, tx }) => leave(tx, actor, storyId, page),
});
