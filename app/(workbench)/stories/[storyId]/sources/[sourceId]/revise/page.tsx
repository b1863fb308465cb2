import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { RevisePage } from "@/components/sources/revise-page";
import { sourceText } from "@/lib/sources/queries";
import { isId, loadStory } from "../../../load-story";

export const generateMetadata = titled("sources.revise");

/** A new version of a source's text. */
export default async function Revise({ params }: { params: Promise<{ storyId: string; sourceId: string }> }) {
  const { storyId, sourceId } = await params;
  const story = await loadStory(storyId);
  if (!story.can.edit) redirect(`/stories/${storyId}/sources`);
  const source = isId(sourceId) ? await sourceText(await requireActor(), storyId, sourceId) : null;
  if (!source) notFound();
  return <RevisePage storyId={storyId} source={source} />;
}
