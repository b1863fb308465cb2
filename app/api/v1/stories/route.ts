import { z } from "zod";
import { createStory } from "@/lib/stories/mutations";
import { listStories } from "@/lib/stories/queries";
import { storyInput } from "@/lib/stories/schema";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  query: z.object({ archived: z.stringbool().optional() }),
  handle: async ({ actor, query, tx }) => ({ items: await listStories(actor, query, tx) }),
});

export const POST = endpoint({
  body: storyInput,
  status: 201,
  handle: ({ actor, body, tx }) => createStory(tx, actor, body),
});
