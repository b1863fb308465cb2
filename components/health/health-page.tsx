"use client";

import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import { AgreementLine } from "@/components/verdicts/agreement-line";
import type { DeskHealth } from "@/lib/verdicts/desk/view";
import { AgePlot } from "./age-plot";
import { PrecisionPlot } from "./precision-plot";

/** How the desk does: what waits and for how long, what came of the engine's flags, how far opinions agree. */
export function HealthPage({ health }: { health: DeskHealth }) {
  const t = useTranslations("health");
  const { stories, open, precision, agreement } = health;
  const compared = agreement.compared + agreement.waiting > 0;
  return (
    <div className="flex flex-col gap-8">
      <PageHead title={t("title")} />
      <p className="-mt-6 text-ink-soft">{t("scope", { count: stories })}</p>
      <section aria-labelledby="waiting" className="flex flex-col gap-2">
        <h2 id="waiting" className="font-semibold">
          {t("open.title")}
        </h2>
        <AgePlot open={open} />
      </section>
      <section aria-labelledby="precision" className="flex flex-col gap-2">
        <h2 id="precision" className="font-semibold">
          {t("precision.title")}
        </h2>
        <p className="max-w-[75ch] text-ink-soft">{t("precision.text")}</p>
        {precision.length === 0 ? (
          <p className="text-ink-soft">{t("precision.empty")}</p>
        ) : (
          <PrecisionPlot precision={precision} />
        )}
      </section>
      <section aria-labelledby="agreement" className="flex flex-col gap-2">
        <h2 id="agreement" className="font-semibold">
          {t("agreement")}
        </h2>
        {compared ? (
          <AgreementLine agreement={agreement} />
        ) : (
          <p className="text-ink-soft">{t("noOpinions")}</p>
        )}
      </section>
    </div>
  );
}
