"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link";
import { showFailure } from "@/components/ui/toast";
import type { RunView, StoryView } from "@/lib/stories/view";

/** Starts the analysis; once it is up to date the main action is to review, and this stands beside it. */
export function AnalyseButton({ story, onStarted }: { story: StoryView; onStarted: () => Promise<void> }) {
  const t = useTranslations("sources.run");
  const failureOf = useFailure();
  const [isPending, setPending] = useState(false);
  const run = story.latestRun;
  const isUnderWay = run?.state === "queued" || run?.state === "running";
  const isDone = run?.state === "finished" && !story.analysisIsStale;

  async function start() {
    setPending(true);
    try {
      await post<RunView>(`stories/${story.id}/runs`);
      await onStarted();
    } catch (error) {
      showFailure(failureOf(error));
    }
    setPending(false);
  }

  return (
    <>
      <Button look={isDone ? "plain" : "main"} isPending={isPending} isDisabled={isUnderWay} onPress={start}>
        {t(run ? "again" : "analyse")}
      </Button>
      {isDone && (
        <LinkButton href={`/stories/${story.id}/claims`} look="main">
          {t("review")}
        </LinkButton>
      )}
    </>
  );
}
