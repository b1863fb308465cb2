"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { DeskHealth } from "@/lib/verdicts/desk/view";
import { PlotTable } from "./plot-table";

const fills = { confirmed: "fill-accent", dismissed: "fill-line-strong" } as const;

/** What came of the engine's flags, by kind, and of all of them together. */
export function PrecisionPlot({ precision }: { precision: DeskHealth["precision"] }) {
  const t = useTranslations("health.precision");
  const k = useTranslations("claims.kinds");
  const format = useFormatter();
  const sum = (of: "confirmed" | "dismissed") => precision.reduce((total, row) => total + row[of], 0);
  const share = (confirmed: number, dismissed: number) =>
    format.number(confirmed / (confirmed + dismissed), { style: "percent" });
  const all = { confirmed: sum("confirmed"), dismissed: sum("dismissed") };
  return (
    <>
      <p>
        {t("all", {
          judged: all.confirmed + all.dismissed,
          confirmed: all.confirmed,
          share: share(all.confirmed, all.dismissed),
        })}
      </p>
      <PlotTable
        caption={t("title")}
        first={t("kind")}
        columns={[
          { label: t("confirmed"), fill: fills.confirmed },
          { label: t("dismissed"), fill: fills.dismissed },
          { label: t("share") },
        ]}
        rows={precision.map(({ kind, confirmed, dismissed }) => ({
          key: kind,
          name: k(kind),
          parts: [
            { key: "confirmed", value: confirmed, fill: fills.confirmed },
            { key: "dismissed", value: dismissed, fill: fills.dismissed },
          ],
          figures: [format.number(confirmed), format.number(dismissed), share(confirmed, dismissed)],
        }))}
      />
    </>
  );
}
