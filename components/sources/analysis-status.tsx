"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { tally } from "@/components/stories/tally";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import { showFailure } from "@/components/ui/toast";
import type { RunView, StoryView } from "@/lib/stories/view";

/** Where the analysis of a story stands: under way, out of date, failed, done, or never begun. */
export function AnalysisStatus({ story, sources }: { story: StoryView; sources: number }) {
  const t = useTranslations("sources.run");
  const run = story.latestRun;
  return (
    <div className="mt-4 flex flex-col gap-2">
      <div role="status">{status()}</div>
      {run && run.notCompared.length > 0 && (
        <details className="text-ink-soft text-xs">
          <summary>{t("notCompared")}</summary>
          <ul className="mt-1 list-disc pl-5">
            {run.notCompared.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );

  function status() {
    if (!run) return <p className="text-ink-soft">{t(sources < 2 ? "tooFew" : "never")}</p>;
    if (run.state === "queued" || run.state === "running") return <UnderWay storyId={story.id} run={run} />;
    if (run.state === "failed") {
      return (
        <Banner tone="danger">
          {t("failed", { number: run.number })} {run.error}
        </Banner>
      );
    }
    if (story.analysisIsStale) return <Banner tone="warn">{t("stale")}</Banner>;
    if (run.state === "cancelled") return <Banner>{t("cancelled", { number: run.number })}</Banner>;
    return (
      <p className="text-ink-soft">
        {t("finished", { number: run.number })} <Time iso={run.finishedAt ?? run.createdAt} style="ago" />
        {" · "}
        {t("toDecide", { count: tally(story.counts).open })}
      </p>
    );
  }
}

// As lib/jobs and the engine name them; a stage that is not here is shown as work without a name.
const stages = ["read", "align", "origins", "claims", "score"] as const;

function UnderWay({ storyId, run }: { storyId: string; run: RunView }) {
  const t = useTranslations("sources.run");
  const failureOf = useFailure();
  const [isPending, setPending] = useState(false);
  const { progress } = run;
  const stage = stages.find((name) => name === progress?.stage);

  async function cancel() {
    setPending(true);
    try {
      await post(`stories/${storyId}/runs/${run.id}/cancel`);
    } catch (error) {
      showFailure(failureOf(error));
    }
    setPending(false);
  }

  return (
    <div className="flex items-end gap-4">
      <div className="min-w-0 max-w-md flex-1">
        <Progress
          label={run.state === "queued" ? t("queued") : stage ? t(`stage.${stage}`) : t("running")}
          value={progress && progress.total > 0 ? progress.done / progress.total : null}
          detail={progress ? t("step", { done: progress.done, total: progress.total }) : undefined}
        />
      </div>
      <Button size="small" isPending={isPending} onPress={cancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
