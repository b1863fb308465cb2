import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { StoriesPage } from "@/components/stories/stories-page";
import { canOpenStory } from "@/lib/stories/policy";
import { listStories } from "@/lib/stories/queries";
import { search } from "@/lib/verdicts/search";

export const generateMetadata = titled("stories.title");

/** The stories at work, or with `?archived=1` those in the archive; `?q=` looks for words in all of them. */
export default async function Stories({
  searchParams,
}: {
  searchParams: Promise<{ archived?: string | string[]; q?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { archived: shelf, q } = await searchParams;
  const archived = shelf !== undefined;
  const words = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const stories = await listStories(actor, { archived });
  return (
    <StoriesPage
      key={String(archived)}
      stories={{ items: stories }}
      archived={archived}
      canOpenStory={canOpenStory(actor)}
      found={words ? { words, hits: await search(actor, words) } : null}
    />
  );
}
