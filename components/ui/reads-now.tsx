"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "./banner";

/** In a form whose words somebody else changed meanwhile: what they are now. Saving puts one's own in their place. */
export function ReadsNow({ words, className }: { words: string; className?: string }) {
  const t = useTranslations("common");
  return (
    <Banner tone="warn" live className={className}>
      <p>{t("readsNow")}</p>
      <blockquote dir="auto" className="mt-1 whitespace-pre-line font-serif [overflow-wrap:anywhere]">
        {words}
      </blockquote>
    </Banner>
  );
}
