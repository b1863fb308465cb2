import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { SourcesPage } from "@/components/sources/sources-page";
import { listSources } from "@/lib/sources/queries";
import { loadStory } from "../load-story";

export const generateMetadata = titled("sources.title");

/** The story's texts and their analysis. */
export default async function Sources({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const story = await loadStory(storyId);
  const sources = await listSources(await requireActor(), storyId);
  if (!sources) notFound();
  return <SourcesPage story={story} sources={{ items: sources }} />;
}
