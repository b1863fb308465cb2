"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { RedactionView } from "@/lib/redactions/view";

// Tables that an editor has a word for; the others are counted together.
const known = {
  SourceText: "texts",
  Verdict: "verdicts",
  Comment: "comments",
  Annotation: "notes",
  Evidence: "evidence",
  Report: "reports",
  Ruling: "rulings",
} as const;

/** Where the words stand, or stood. */
export function Places({ redaction: { places, carriedOut, withdrawn } }: { redaction: RedactionView }) {
  const t = useTranslations("redactions");
  const format = useFormatter();
  if (withdrawn || Object.keys(places).length === 0) return null;
  const named = Object.entries(known).flatMap(([table, name]) => {
    const count = places[table] ?? 0;
    return count > 0 ? [t(`places.${name}`, { count })] : [];
  });
  const others = Object.entries(places)
    .filter(([table]) => !(table in known))
    .reduce((sum, [, count]) => sum + count, 0);
  if (others > 0) named.push(t("places.others", { count: others }));
  const list = format.list(named);
  return <p className="text-ink-soft">{carriedOut ? t("stoodIn", { list }) : t("standIn", { list })}</p>;
}
