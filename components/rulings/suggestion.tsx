"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { SuggestionView } from "@/lib/claims/view";

/** What a ruling says on a claim that still waits: the claim is as it was found, only folded. */
export function Suggestion({ suggestion }: { suggestion: SuggestionView }) {
  const t = useTranslations("rulings.suggestion");
  const kinds = useTranslations("rulings.kinds");
  const { number, kind, reason, advice } = suggestion;
  return (
    <Banner>
      <Link href={`/rulings#ruling-${number}`}>{t("by", { number })}</Link> ({kinds(kind)}):{" "}
      {advice && (
        <>
          <q dir="auto" className="font-serif text-base">
            {advice}
          </q>
          {". "}
        </>
      )}
      {reason}
    </Banner>
  );
}
