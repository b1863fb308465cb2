"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Spinner } from "@/components/ui/spinner";
import { showFailure } from "@/components/ui/toast";
import { type Format, mainFormats, otherFormats, type ReportRow } from "@/lib/reports/view";

/** The files of a report: those for editors, and on demand those for exchange. */
export function ReportFiles(props: { storyId: string; report: ReportRow; onChanged: () => void }) {
  const { report } = props;
  const t = useTranslations("reports");
  // Who has made one of them comes back for it.
  const isMade = report.exports.some(({ format }) => otherFormats.some((other) => other === format));
  const [isOpen, setOpen] = useState(isMade);
  const shown: readonly Format[] = isOpen ? [...mainFormats, ...otherFormats] : mainFormats;
  return (
    <ul aria-label={t("files", { number: report.number })} className="flex flex-wrap gap-2">
      {shown.map((format) => (
        <li key={format}>
          <ReportFile {...props} format={format} />
        </li>
      ))}
      {!isOpen && (
        <li>
          <Button size="small" look="quiet" aria-expanded={false} onPress={() => setOpen(true)}>
            {t("otherFormats")}
          </Button>
        </li>
      )}
    </ul>
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
        aria-label={t("download", { format: name })}
        className={buttonClass("plain", "small", "hover:border-line-strong")}
      >
        <Download aria-hidden className="size-3.5" />
        {name}
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
        look="quiet"
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
