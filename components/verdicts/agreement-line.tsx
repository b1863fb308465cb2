"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { type AgreementView, leastItems } from "@/lib/verdicts/view";

/** How far blind second opinions agreed, in a sentence; the coefficients under it for who may see them. */
export function AgreementLine({ agreement }: { agreement: AgreementView }) {
  const t = useTranslations("verdicts.agreement");
  const format = useFormatter();
  const { waiting, compared, agreed, adjudicated, apart, coefficients } = agreement;
  if (compared + waiting === 0) return null;
  const figure = (value: number | null) =>
    value === null
      ? t("noFigure")
      : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <div className="flex flex-col gap-1">
      <p>
        {t("counts", { compared, agreed, adjudicated, apart })}
        {waiting > 0 && ` ${t("waiting", { count: waiting })}`}
      </p>
      {coefficients && (
        <>
          <p>{t("alpha", { value: figure(coefficients.alpha) })}</p>
          {coefficients.pairs.map(({ one, other, items, kappa }) => (
            <p key={`${one.id} ${other.id}`}>
              {t("kappa", { one: one.name, other: other.name, items, value: figure(kappa) })}
            </p>
          ))}
          <p className="text-ink-soft text-xs">{t("help", { least: leastItems })}</p>
        </>
      )}
    </div>
  );
}
