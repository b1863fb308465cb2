"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import type { DepartureView } from "@/lib/sources/view";

/** How far a source departs from its origin, in a few words, and in a sentence where these don't say it all. */
export function useDeparture() {
  const t = useTranslations("sources.departure");
  const format = useFormatter();
  return {
    inShort(departure: DepartureView): string {
      if (departure.state !== "departs") return t(departure.state);
      const { own, words } = departure;
      if (own === 0) return t("verbatim");
      const share = own / words;
      // One word of a thousand is not nothing.
      return share < 0.01 ? t("little") : t("share", { share: format.number(share, percent) });
    },
    inFull(departure: DepartureView): string | null {
      if (departure.state !== "departs") return null;
      const { own, words, from } = departure;
      const told = { own, words, from: format.list([...from], { type: "disjunction" }) };
      return t(own === 0 ? "explainedVerbatim" : "explained", told);
    },
  };
}

const percent = { style: "percent", maximumFractionDigits: 0 } as const;
