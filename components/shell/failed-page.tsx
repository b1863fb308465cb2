"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "@/components/ui/button-class";

/** What an error page shows: what happened, what was kept, what to do. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common");
  useEffect(() => {
    console.error(error);
  }, [error]);
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
      <h1 className="font-serif text-2xl">{t("page.errorTitle")}</h1>
      <p className="text-ink-soft text-sm leading-6">
        {reference ? t("page.errorText", { reference }) : t("page.errorTextPlain")}
      </p>
      <div className="flex gap-2">
        {/* A plain button and a plain link: each page carries this code, and the way out of a failure begins anew. */}
        <button
          type="button"
          onClick={retry}
          className={buttonClass(
            "main",
            "normal",
            "hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_14%)]",
          )}
        >
          {t("retry")}
        </button>
        <a href="/stories" className={buttonClass("plain", "normal", "hover:border-line-strong")}>
          {t("page.toStories")}
        </a>
      </div>
    </div>
  );
}
