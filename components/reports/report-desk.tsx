"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { showFailure, showToast } from "@/components/ui/toast";
import { mainFormats, type Notice, type ReportPreview, type ReportRow } from "@/lib/reports/view";
import { chosenClaims, everything, requestOf } from "./choice";
import { ClaimsTable } from "./claims-table";
import { FixList } from "./fix-list";
import { FrozenReports } from "./frozen-reports";
import { ReportClaimSection } from "./report-claim";
import { requestFile } from "./report-files";
import { useReports } from "./use-reports";

const ChoiceDialog = dynamic(() => import("./choice-dialog").then((module) => module.ChoiceDialog), {
  ssr: false,
});
const ImportReport = dynamic(() => import("./import-report").then((module) => module.ImportReport), {
  ssr: false,
});

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
  const [choice, setChoice] = useState(everything);
  const [isChoosing, setChoosing] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const { claims: all, undecided } = preview;
  const claims = chosenClaims(all, choice);
  const told = new Set(claims.map(({ number }) => number));
  const unsigned = claims.filter(({ signed, state }) => !signed && state !== "dismissed").length;

  async function make(more: object = {}) {
    const report = await post<ReportRow>(`stories/${storyId}/reports`, {
      ...requestOf(all, choice),
      ...more,
    });
    showToast(t("frozen", { number: report.number }));
    await Promise.all(mainFormats.map((format) => requestFile(storyId, report.id, format)));
    refresh();
  }

  async function freeze() {
    setPending(true);
    try {
      await make();
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
          {/* Beside the report on wide screens; below it, and far away, on narrow ones. */}
          {reports.length > 0 && (
            <Link href="#frozen" className="self-center lg:hidden">
              {t("toFrozen", { count: reports.length })}
            </Link>
          )}
          {canEdit && all.length > 0 && (
            <>
              <Button onPress={() => setChoosing(true)}>{t("choice.open")}</Button>
              <Button
                look="main"
                isPending={isPending}
                isDisabled={claims.length === 0}
                onPress={() => void freeze()}
              >
                {isPending ? t("freezing") : t("freeze")}
              </Button>
            </>
          )}
        </PageHead>
        {all.length === 0 ? (
          <EmptyState
            title={t("nothing.title")}
            action={
              <div className="flex flex-wrap gap-2">
                <LinkButton href={`/stories/${storyId}/claims`}>{t("nothing.toClaims")}</LinkButton>
                {canEdit && undecided === 0 && (
                  <Button onPress={() => setImporting(true)}>{t("import.open")}</Button>
                )}
              </div>
            }
          >
            {t("nothing.text", { undecided })}
          </EmptyState>
        ) : (
          <>
            <Banner tone={unsigned + undecided > 0 ? "warn" : "good"}>
              {t("unsigned", { count: unsigned })} {t("undecided", { count: undecided })}{" "}
              {claims.length < all.length && t("leftOut", { count: all.length - claims.length })}
            </Banner>
            <FixList
              storyId={storyId}
              fixes={preview.fixes.filter(({ claimNumber }) => told.has(claimNumber))}
            />
            <ClaimsTable claims={claims} sources={preview.sources} />
            <section aria-labelledby="report-claims">
              <h2 id="report-claims" className="mb-2 font-serif text-xl">
                {t("claims")}
              </h2>
              {claims.map((claim) => (
                <ReportClaimSection key={claim.number} storyId={storyId} claim={claim} names={choice.names} />
              ))}
            </section>
          </>
        )}
      </div>
      <aside className="lg:pt-11">
        <FrozenReports
          storyId={storyId}
          reports={reports}
          canEdit={canEdit}
          onCorrect={({ id }: ReportRow, notice: Notice) => make({ corrects: { reportId: id, notice } })}
          onChanged={refresh}
        />
      </aside>
      {isImporting && <ImportReport storyId={storyId} onClose={() => setImporting(false)} />}
      {isChoosing && (
        <ChoiceDialog claims={all} choice={choice} onChange={setChoice} isOpen onOpenChange={setChoosing} />
      )}
    </div>
  );
}
