import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/current-actor";
import { storyView } from "@/lib/stories/queries";
import type { StoryView } from "@/lib/stories/view";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id; the database would fail on anything else. */
export const isId = (text: string): boolean => uuid.test(text);

/** The story of this address, read once a request; the not-found page where there is none that the viewer may see. */
export const loadStory = cache(async (storyId: string): Promise<StoryView> => {
  const actor = await requireActor();
  const story = isId(storyId) ? await storyView(actor, storyId) : null;
  return story ?? notFound();
});
