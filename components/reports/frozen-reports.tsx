"use client";

import { useTranslations } from "use-intl/react";
import type { Notice, ReportRow } from "@/lib/reports/view";
import { FrozenReport } from "./frozen-report";

/** The reports that are frozen, newest first, with their files. */
export function FrozenReports({
  storyId,
  reports,
  canEdit,
  onCorrect,
  onChanged,
}: {
  storyId: string;
  reports: readonly ReportRow[];
  canEdit: boolean;
  /** Freezes what is chosen now as the correction of a report. */
  onCorrect: (report: ReportRow, notice: Notice) => Promise<void>;
  onChanged: () => void;
}) {
  const t = useTranslations("reports");
  return (
    <section aria-labelledby="frozen" className="flex flex-col gap-2">
      <h2 id="frozen" className="scroll-mt-16 font-semibold">
        {t("frozenReports")}
      </h2>
      {reports.length === 0 && <p className="max-w-[60ch] text-ink-soft">{t("none")}</p>}
      <ol className="flex flex-col">
        {reports.map((report) => (
          <FrozenReport
            key={report.id}
            storyId={storyId}
            report={report}
            canEdit={canEdit}
            onCorrect={(notice) => onCorrect(report, notice)}
            onChanged={onChanged}
          />
        ))}
      </ol>
    </section>
  );
}
