import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { AddPage } from "@/components/sources/add-page";
import { sourcesOf } from "@/lib/sources/queries";
import { loadStory } from "../../load-story";

export const generateMetadata = titled("sources.addPage.title");

/** Where texts go in: files, pasted text, an original sentence. */
export default async function AddSources({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const story = await loadStory(storyId);
  if (!story.can.edit) redirect(`/stories/${storyId}/sources`);
  const sources = await sourcesOf(await requireActor(), storyId);
  if (!sources) notFound();
  const context = {
    originals: sources.map(({ id, siglum }) => ({ id, siglum })),
    origins: [...new Set(sources.flatMap(({ origin }) => origin?.name ?? []))],
  };
  return <AddPage storyId={storyId} context={context} />;
}
