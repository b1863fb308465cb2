import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { ActivityList } from "@/components/activity/activity-list";
import { activity } from "@/lib/stories/activity";
import { storyAgreement } from "@/lib/verdicts/agreement/agreement";
import { loadStory } from "../load-story";

export const generateMetadata = titled("activity.title");

/** Who did what in the story, from its audit. */
export default async function Activity({ params }: { params: Promise<{ storyId: string }> }) {
  const actor = await requireActor();
  const story = await loadStory((await params).storyId);
  const [loaded, agreement] = await Promise.all([activity(actor, story.id), storyAgreement(actor, story.id)]);
  if (!loaded || !agreement) notFound();
  return <ActivityList storyId={story.id} loaded={loaded} agreement={agreement} />;
}
