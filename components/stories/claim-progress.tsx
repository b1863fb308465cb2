"use client";

import { useTranslations } from "use-intl/react";
import type { StoryRow } from "@/lib/stories/view";
import { Spinner } from "../ui/spinner";
import { type Tally, tally } from "./tally";

const width = 96; // px
const gap = 2;

/** How far a story is: a thin bar in three parts, with its numbers. */
export function ClaimProgress({ story }: { story: Pick<StoryRow, "counts" | "latestRun"> }) {
  const t = useTranslations("stories");
  const run = story.latestRun;
  const { open, decided, signed } = tally(story.counts);
  const total = open + decided + signed;
  if (run?.state === "queued" || run?.state === "running") {
    return (
      <span className="flex items-center gap-2 text-ink-soft">
        <Spinner className="size-3.5" />
        {t("running")}
      </span>
    );
  }
  if (total === 0) {
    const nothing = run?.state === "failed" ? "failed" : run ? "progress.nothing" : "progress.none";
    return <span className={run?.state === "failed" ? "text-danger" : "text-ink-soft"}>{t(nothing)}</span>;
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Bar parts={{ signed, decided, open }} />
      <span className="whitespace-nowrap text-ink-soft text-xs">
        {[
          open > 0 && t("progress.open", { count: open }),
          decided > 0 && t("progress.decided", { count: decided }),
          signed > 0 && t("progress.signed", { count: signed }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}

// From left to right as work goes on.
const fills = [
  ["signed", "fill-accent"],
  ["decided", "fill-accent/45"],
  ["open", "fill-line-strong/35"],
] as const;

/** An SVG, since a width given by a style attribute would break the content policy. */
function Bar({ parts }: { parts: Tally }) {
  const total = parts.open + parts.decided + parts.signed;
  let x = 0;
  return (
    <svg aria-hidden="true" width={width} height="6" viewBox={`0 0 ${width} 6`} className="shrink-0">
      {fills.map(([part, fill]) => {
        const length = (parts[part] / total) * width;
        const start = x;
        x += length;
        if (length === 0) return null;
        return (
          <rect key={part} x={start} width={Math.max(length - gap, 2)} height="6" rx="1" className={fill} />
        );
      })}
    </svg>
  );
}
