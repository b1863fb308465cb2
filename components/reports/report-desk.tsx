"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { showFailure, showToast } from "@/components/ui/toast";
import type { ReportPreview, ReportRow } from "@/lib/reports/view";
import { ClaimsTable } from "./claims-table";
import { FixList } from "./fix-list";
import { FrozenReports, formats, requestFile } from "./frozen-reports";
import { ReportClaimSection } from "./report-claim";
import { useReports } from "./use-reports";

/** The report as it would be frozen now, and the ones that are. */
export function ReportDesk({
  storyId,
  loaded,
  loadedReports,
  canEdit,
}: {
  storyId: string;
  loaded: ReportPreview;
  loadedReports: readonly ReportRow[];
  canEdit: boolean;
}) {
  const t = useTranslations("reports");
  const failure = useFailure();
  const { preview, reports, refresh } = useReports(storyId, loaded, loadedReports);
  const [isPending, setPending] = useState(false);
  const { claims, unsigned, undecided } = preview;

  async function freeze() {
    setPending(true);
    try {
      const report = await post<ReportRow>(`stories/${storyId}/reports`);
      showToast(t("frozen", { number: report.number }));
      await Promise.all(formats.map((format) => requestFile(storyId, report.id, format)));
    } catch (error) {
      showFailure(failure(error));
    } finally {
      setPending(false);
      refresh();
    }
  }
  return (
    <div className="mx-auto grid max-w-7xl gap-x-10 gap-y-6 px-6 py-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <PageHead title={t("title")} beside={preview.title}>
          {canEdit && claims.length > 0 && (
            <Button look="main" isPending={isPending} onPress={() => void freeze()}>
              {isPending ? t("freezing") : t("freeze")}
            </Button>
          )}
        </PageHead>
        {claims.length === 0 ? (
          <EmptyState
            title={t("nothing.title")}
            action={<LinkButton href={`/stories/${storyId}/claims`}>{t("nothing.toClaims")}</LinkButton>}
          >
            {t("nothing.text", { undecided })}
          </EmptyState>
        ) : (
          <>
            <Banner tone={unsigned + undecided > 0 ? "warn" : "good"}>
              {t("unsigned", { count: unsigned })} {t("undecided", { count: undecided })}
            </Banner>
            <FixList storyId={storyId} fixes={preview.fixes} />
            <ClaimsTable claims={claims} sources={preview.sources} />
            <section aria-labelledby="report-claims">
              <h2 id="report-claims" className="mb-2 font-serif text-xl">
                {t("claims")}
              </h2>
              {claims.map((claim) => (
                <ReportClaimSection key={claim.number} storyId={storyId} claim={claim} />
              ))}
            </section>
          </>
        )}
      </div>
      <aside className="lg:pt-11">
        <FrozenReports storyId={storyId} reports={reports} onChanged={refresh} />
      </aside>
    </div>
  );
}
