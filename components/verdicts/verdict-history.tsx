"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { ReadingView } from "@/lib/claims/view";
import type { VerdictView } from "@/lib/verdicts/view";
import { VerdictCard } from "./verdict-card";

// Opened now and then: its code comes when it is.
const VersionChanges = dynamic(() => import("./version-changes").then((module) => module.VersionChanges), {
  ssr: false,
});

/** All versions of the decision, newest first, folded until somebody asks; nothing where there is only the current one. */
export function VerdictHistory({
  history,
  currentId,
  readings,
}: {
  history: readonly VerdictView[];
  currentId: string | null;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts");
  const [isOpen, setOpen] = useState(false);
  if (history.length === 0 || (history.length === 1 && history[0]?.id === currentId)) return null;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <section>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex cursor-default items-center gap-1 rounded-md text-ink-soft text-xs hover:text-ink"
      >
        <Icon aria-hidden className="size-3.5" />
        {t("history", { count: history.length })}
      </button>
      {isOpen && (
        <ol className="mt-2 flex flex-col gap-3">
          {history.map((verdict, index) => (
            <li key={verdict.id} className="flex flex-col gap-2 border-line border-l-2 pl-2.5">
              <Version verdict={verdict} before={history[index + 1] ?? null} readings={readings} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** A version as it was recorded, or what it changed. */
function Version({
  verdict,
  before,
  readings,
}: {
  verdict: VerdictView;
  /** The version before it; null for the first one. */
  before: VerdictView | null;
  readings: readonly ReadingView[];
}) {
  const t = useTranslations("verdicts.changes");
  const [showsChanges, setShowsChanges] = useState(false);
  return (
    <>
      <VerdictCard verdict={verdict} readings={readings} />
      {before && (
        <Button
          look="quiet"
          size="small"
          className="self-start"
          aria-expanded={showsChanges}
          onPress={() => setShowsChanges(!showsChanges)}
        >
          {t(showsChanges ? "hide" : "show", { version: before.version })}
        </Button>
      )}
      {before && showsChanges && <VersionChanges before={before} after={verdict} readings={readings} />}
    </>
  );
}
