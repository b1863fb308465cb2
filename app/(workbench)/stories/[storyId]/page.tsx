import { redirect } from "next/navigation";
import { loadStory } from "./load-story";

/** Leads to the review, or to the sources while there is nothing to review. */
export default async function Story({ params }: { params: Promise<{ storyId: string }> }) {
  const { id, counts } = await loadStory((await params).storyId);
  const claims = Object.values(counts).reduce((sum, count) => sum + count, 0);
  redirect(`/stories/${id}/${claims > 0 ? "claims" : "sources"}`);
}
