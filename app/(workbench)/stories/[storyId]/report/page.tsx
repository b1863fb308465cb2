import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { ReportDesk } from "@/components/reports/report-desk";
import { reportPreview } from "@/lib/reports/preview";
import { listReports } from "@/lib/reports/queries";
import { loadStory } from "../load-story";

export const generateMetadata = titled("reports.title");

/** The report as it would be frozen now, and the frozen ones with their files. */
export default async function Report({ params }: { params: Promise<{ storyId: string }> }) {
  const actor = await requireActor();
  const story = await loadStory((await params).storyId);
  const [preview, reports] = await Promise.all([
    reportPreview(actor, story.id),
    listReports(actor, story.id),
  ]);
  if (!preview || !reports) notFound();
  return <ReportDesk storyId={story.id} loaded={preview} loadedReports={reports} canEdit={story.can.edit} />;
}
