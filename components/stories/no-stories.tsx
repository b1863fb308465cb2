"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { EmptyState } from "@/components/ui/empty-state";

/** What Variorum does and what to do first; or that the archive is empty. */
export function NoStories({ archived, action }: { archived: boolean; action: ReactNode }) {
  const t = useTranslations("stories");
  if (archived) return <EmptyState title={t("emptyArchive.title")}>{t("emptyArchive.text")}</EmptyState>;
  return (
    <EmptyState title={t("empty.title")} action={action}>
      <p>{t("empty.text")}</p>
      <ol className="mt-4 mb-1 flex flex-col gap-2">
        {(["step1", "step2", "step3"] as const).map((step, index) => (
          <li key={step} className="flex gap-3">
            <span aria-hidden className="w-4 shrink-0 text-right font-serif text-accent italic">
              {index + 1}
            </span>
            {t(`empty.${step}`)}
          </li>
        ))}
      </ol>
    </EmptyState>
  );
}
