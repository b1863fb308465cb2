"use client";

import { Download } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Spinner } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import { showFailure } from "@/components/ui/toast";
import type { ReportRow } from "@/lib/reports/view";

/** The formats in which a report can be had, in the order they are offered. */
export const formats = ["html", "csv", "json"] as const;
type Format = (typeof formats)[number];

/** The reports that are frozen, newest first, with their files. */
export function FrozenReports({
  storyId,
  reports,
  onChanged,
}: {
  storyId: string;
  reports: readonly ReportRow[];
  onChanged: () => void;
}) {
  const t = useTranslations("reports");
  return (
    <section aria-labelledby="frozen" className="flex flex-col gap-2">
      <h2 id="frozen" className="font-semibold">
        {t("frozenReports")}
      </h2>
      {reports.length === 0 && <p className="max-w-[60ch] text-ink-soft">{t("none")}</p>}
      <ol className="flex flex-col">
        {reports.map((report) => (
          <li key={report.id} className="flex flex-col gap-1.5 border-line border-t py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{t("report", { number: report.number })}</span>
              <Time iso={report.createdAt} className="text-ink-soft" />
              <span className="text-ink-soft">{t("by", { name: report.createdBy.name })}</span>
            </p>
            <p className="text-ink-soft text-xs" title={report.contentHash}>
              {t("hash", { hash: report.contentHash.slice(0, 12) })}
            </p>
            <ul aria-label={t("files", { number: report.number })} className="flex flex-wrap gap-2">
              {formats.map((format) => (
                <li key={format}>
                  <ReportFile storyId={storyId} report={report} format={format} onChanged={onChanged} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One file: a link once it is made, its progress before, and the way to have it made. */
function ReportFile({
  storyId,
  report,
  format,
  onChanged,
}: {
  storyId: string;
  report: ReportRow;
  format: Format;
  onChanged: () => void;
}) {
  const t = useTranslations("reports");
  const failure = useFailure();
  const made = report.exports.find((item) => item.format === format);
  const name = t(`formats.${format}`);
  if (made?.state === "finished") {
    return (
      <a
        href={`/api/v1/stories/${storyId}/reports/${report.id}/exports/${format}`}
        download
        className={buttonClass("plain", "small", "hover:border-line-strong")}
      >
        <Download aria-hidden className="size-3.5" />
        {t("download", { format: name })}
      </a>
    );
  }
  if (made?.state === "queued" || made?.state === "running") {
    return (
      <span role="status" className="inline-flex h-6 items-center gap-1.5 text-ink-soft text-xs">
        <Spinner className="size-3.5" />
        {t("making", { format: name })}
      </span>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {made?.state === "failed" && (
        <span role="alert" className="text-danger text-xs">
          {t("failed", { format: name, error: made.error ?? t("exportFailed") })}
        </span>
      )}
      <Button
        size="small"
        onPress={async () => {
          try {
            await requestFile(storyId, report.id, format);
          } catch (error) {
            showFailure(failure(error));
          }
          onChanged();
        }}
      >
        {t("make", { format: name })}
      </Button>
    </span>
  );
}

/** Asks for a file of a report; a worker makes it. */
export function requestFile(storyId: string, reportId: string, format: Format): Promise<ReportRow> {
  return post<ReportRow>(`stories/${storyId}/reports/${reportId}/exports`, { format });
}
