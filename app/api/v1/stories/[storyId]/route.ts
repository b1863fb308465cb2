import { z } from "zod";
import { changeStory } from "@/lib/stories/mutations";
import { storyView } from "@/lib/stories/queries";
import { storyPatch } from "@/lib/stories/schema";
import { found } from "../../_endpoint/found";
import { endpoint } from "../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params, tx }) => found("story", await storyView(actor, params.storyId, tx)),
});

export const PATCH = endpoint({
  params,
  body: storyPatch,
  handle: ({ actor, params, body, tx }) => changeStory(tx, actor, params.storyId, body),
});
