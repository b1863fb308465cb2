"use client";

import useSWR from "swr";
import { get } from "@/components/live/api";
import { useStoryEvents } from "@/components/live/events";
import type { ReportPreview, ReportRow } from "@/lib/reports/view";

/** The report as it would be frozen now, and those that are frozen, kept fresh while others work and jobs run. */
export function useReports(storyId: string, loaded: ReportPreview, loadedReports: readonly ReportRow[]) {
  const still = { revalidateOnMount: false, revalidateIfStale: false } as const;
  const preview = useSWR(`stories/${storyId}/report`, (path) => get<ReportPreview>(path), {
    fallbackData: loaded,
    ...still,
  });
  const reports = useSWR(
    `stories/${storyId}/reports`,
    (path) => get<{ items: ReportRow[] }>(path).then(({ items }) => items),
    { fallbackData: [...loadedReports], ...still },
  );
  const refresh = () => {
    void preview.mutate();
    void reports.mutate();
  };
  useStoryEvents(storyId, refresh);
  return { preview: preview.data ?? loaded, reports: reports.data ?? [], refresh };
}
