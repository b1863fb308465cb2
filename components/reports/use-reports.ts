"use client";

import { get } from "@/components/live/api";
import { useChanges } from "@/components/live/use-changes";
import { useLoaded } from "@/components/live/use-loaded";
import type { ReportPreview, ReportRow } from "@/lib/reports/view";

const readReports = (path: string): Promise<readonly ReportRow[]> =>
  get<{ items: ReportRow[] }>(path).then(({ items }) => items);

/** The report as it would be frozen now, and those that are frozen, kept fresh while others work and jobs run. */
export function useReports(storyId: string, loaded: ReportPreview, loadedReports: readonly ReportRow[]) {
  const preview = useLoaded<ReportPreview>(`stories/${storyId}/report`, loaded, get);
  const reports = useLoaded(`stories/${storyId}/reports`, loadedReports, readReports);
  const refresh = () => {
    void preview.mutate();
    void reports.mutate();
  };
  useChanges(storyId, refresh);
  return { preview: preview.data, reports: reports.data, refresh };
}
