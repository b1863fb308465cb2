"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { showToast } from "@/components/ui/toast";
import { useMenu } from "@/components/ui/use-menu";
import type { Notice, ReportRow } from "@/lib/reports/view";
import { ReportFiles } from "./report-files";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});
const NoticeDialog = dynamic(() => import("./notice-dialog").then((module) => module.NoticeDialog), {
  ssr: false,
});
const ChangesDialog = dynamic(() => import("./changes-dialog").then((module) => module.ChangesDialog), {
  ssr: false,
});

/** One frozen report: what it is, what was said of it later, its files, and what can be done. */
export function FrozenReport({
  storyId,
  report,
  canEdit,
  onCorrect,
  onChanged,
}: {
  storyId: string;
  report: ReportRow;
  canEdit: boolean;
  onCorrect: (notice: Notice) => Promise<void>;
  onChanged: () => void;
}) {
  const t = useTranslations("reports");
  const { button, menu, isNeeded } = useMenu();
  const [asked, setAsked] = useState<"correction" | "withdrawal" | "changes" | null>(null);
  const { id, number, kind, corrects, correctedBy, notice } = report;
  const canFollow = canEdit && kind !== "withdrawal" && !correctedBy;
  const actions = [
    ...(corrects ? [{ label: t("changes.open"), onAction: () => setAsked("changes") }] : []),
    ...(canFollow ? [{ label: t("notice.correction.open"), onAction: () => setAsked("correction") }] : []),
    ...(canFollow
      ? [{ label: t("notice.withdrawal.open"), onAction: () => setAsked("withdrawal"), danger: true }]
      : []),
  ];
  async function save(notice: Notice) {
    if (asked === "correction") return onCorrect(notice);
    const made = await post<ReportRow>(`stories/${storyId}/reports/${id}/withdrawal`, notice);
    showToast(t("notice.withdrawal.done", { number, by: made.number }));
    onChanged();
  }
  return (
    <li className="flex flex-col gap-1.5 border-line border-t py-2.5">
      <div className="flex items-start gap-2">
        <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 gap-y-1">
          <span className="font-medium">{t("report", { number })}</span>
          {corrects && <Badge>{t(`kinds.${kind}`, { number: corrects.number })}</Badge>}
          {correctedBy && (
            <Badge tone={correctedBy.kind === "withdrawal" ? "danger" : "warn"}>
              {t(correctedBy.kind === "withdrawal" ? "withdrawnBy" : "correctedBy", {
                number: correctedBy.number,
              })}
            </Badge>
          )}
          <Time iso={report.createdAt} className="text-ink-soft" />
          <span className="text-ink-soft">{t("by", { name: report.createdBy.name })}</span>
        </p>
        {actions.length > 0 && (
          <IconButton {...button} label={t("actions", { number })}>
            <Ellipsis aria-hidden />
          </IconButton>
        )}
      </div>
      {notice && <NoticeWords notice={notice} />}
      <p className="text-ink-soft text-xs" title={report.contentHash}>
        {t("hash", { hash: report.contentHash.slice(0, 12) })}
      </p>
      <ReportFiles storyId={storyId} report={report} onChanged={onChanged} />
      {isNeeded && <ActionMenu {...menu} label={t("actions", { number })} actions={actions} />}
      {(asked === "correction" || asked === "withdrawal") && (
        <NoticeDialog kind={asked} number={number} onClose={() => setAsked(null)} save={save} />
      )}
      {asked === "changes" && (
        <ChangesDialog storyId={storyId} reportId={id} number={number} onClose={() => setAsked(null)} />
      )}
    </li>
  );
}

function NoticeWords({ notice }: { notice: Notice }) {
  const t = useTranslations("reports.notice");
  return (
    <dl className="flex flex-col gap-1 border-line-strong border-l-2 pl-2.5 text-xs [overflow-wrap:anywhere]">
      {(["wrong", "since", "changed"] as const).map((field) => (
        <div key={field}>
          <dt className="text-ink-soft">{t(field)}</dt>
          <dd className="whitespace-pre-line">{notice[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
