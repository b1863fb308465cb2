"use client";

import { useTranslations } from "use-intl/react";
import { buttonClass } from "@/components/ui/button-class";

/** What a not-found page shows; it does not tell whether the thing exists. */
export function MissingPage() {
  const t = useTranslations("common");
  return (
    <main id="content" className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
      {/* Where the story's own title can't be told, its layout gives none. */}
      <title>{`${t("page.notFoundTitle")} · Variorum`}</title>
      <h1 className="font-serif text-2xl">{t("page.notFoundTitle")}</h1>
      <p className="text-ink-soft text-sm leading-6">{t("page.notFoundText")}</p>
      {/* A plain link: every page carries the code of this one. */}
      <a href="/stories" className={buttonClass("plain", "normal", "hover:border-line-strong")}>
        {t("page.toStories")}
      </a>
    </main>
  );
}
