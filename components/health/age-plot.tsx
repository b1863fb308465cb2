"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { DeskHealth } from "@/lib/verdicts/desk/view";
import { PlotTable } from "./plot-table";

const fills = { high: "fill-ink", medium: "fill-ink-soft", low: "fill-line-strong" } as const;
const severities = ["high", "medium", "low"] as const;

/** Claims that wait for a decision, by age and severity. */
export function AgePlot({ open }: { open: DeskHealth["open"] }) {
  const t = useTranslations("health.open");
  const format = useFormatter();
  return (
    <PlotTable
      caption={t("title")}
      first={t("age")}
      columns={[
        ...severities.map((severity) => ({ label: t(severity), fill: fills[severity] })),
        { label: t("all") },
      ]}
      rows={open.map((row) => ({
        key: row.age,
        name: t(`ages.${row.age}`),
        parts: severities.map((severity) => ({ key: severity, value: row[severity], fill: fills[severity] })),
        figures: [
          ...severities.map((severity) => format.number(row[severity])),
          <strong key="all">{format.number(row.high + row.medium + row.low)}</strong>,
        ],
      }))}
    />
  );
}
