import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { Matrix } from "@/components/claims/matrix/matrix";
import { keptView } from "@/lib/claims/kept";
import { readOnly } from "@/lib/db/transaction";
import { loadStory } from "../load-story";

export const generateMetadata = titled("claims.matrix.title");

/** The story at one look: claims against sources, each cell the group that the source agrees with. */
export default async function MatrixPage({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const actor = await requireActor();
  const story = await loadStory(storyId);
  const loaded = await readOnly((tx) => keptView(actor, story.id, "matrix", tx));
  if (!loaded) notFound();
  return <Matrix storyId={story.id} loaded={{ json: loaded }} />;
}
