import { z } from "zod";
import { notFound } from "@/lib/errors";
import { changeStory } from "@/lib/stories/mutations";
import { storyView } from "@/lib/stories/queries";
import { storyPatch } from "@/lib/stories/schema";
import { endpoint } from "../../endpoint";

const params = z.object({ storyId: z.uuid() });

export const GET = endpoint({
  params,
  handle: async ({ actor, params, tx }) => {
    const view = await storyView(actor, params.storyId, tx);
    if (!view) throw notFound("story");
    return view;
  },
});

export const PATCH = endpoint({
  params,
  body: storyPatch,
  handle: ({ actor, params, body, tx }) => changeStory(tx, actor, params.storyId, body),
});
