import type { Metadata } from "next";
import { requireActor } from "@/app/current-actor";
import { StoriesPage } from "@/components/stories/stories-page";
import { canOpenStory } from "@/lib/stories/policy";
import { listStories } from "@/lib/stories/queries";
import { translator } from "@/messages/translator";

export const metadata: Metadata = { title: translator("stories")("title") };

/** The stories at work, or with `?archived=1` those in the archive. */
export default async function Stories({
  searchParams,
}: {
  searchParams: Promise<{ archived?: string | string[] }>;
}) {
  const actor = await requireActor();
  const archived = (await searchParams).archived !== undefined;
  const stories = await listStories(actor, { archived });
  return (
    <StoriesPage
      key={String(archived)}
      stories={{ items: stories }}
      archived={archived}
      canOpenStory={canOpenStory(actor)}
    />
  );
}
