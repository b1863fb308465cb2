import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { Matrix } from "@/components/claims/matrix/matrix";
import { matrixOf } from "@/lib/claims/matrix";
import { loadStory } from "../load-story";

export const generateMetadata = titled("claims.matrix.title");

/** The story at one look: claims against sources, each cell the group that the source agrees with. */
export default async function MatrixPage({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const actor = await requireActor();
  const story = await loadStory(storyId);
  const loaded = await matrixOf(actor, story.id);
  if (!loaded) notFound();
  return <Matrix storyId={story.id} loaded={loaded} />;
}
