"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ReadingView } from "@/lib/claims/view";
import type { VerdictView } from "@/lib/verdicts/view";
import { VerdictCard } from "./verdict-card";

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
          {history.map((verdict) => (
            <li key={verdict.id} className="border-line border-l-2 pl-2.5">
              <VerdictCard verdict={verdict} readings={readings} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
