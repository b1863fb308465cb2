"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import type { RatingView, ScaleView } from "@/lib/verdicts/view";
import { ratingOn } from "./rating";

const none = "0";

/** A step of the house's own scale, or none. */
export function RatingChoice({
  scale,
  rating,
  onChange,
}: {
  scale: ScaleView;
  rating: RatingView | null | undefined;
  onChange: (rating: RatingView | null) => void;
}) {
  const t = useTranslations("verdicts.rating");
  const { steps } = scale;
  return (
    <Select
      label={t("label")}
      optional
      options={[
        { value: none, label: t("none") },
        ...steps.map((words, index) => ({
          value: String(index + 1),
          label: t("step", { words, step: index + 1, of: steps.length }),
        })),
      ]}
      value={String(ratingOn(scale, rating) ?? none)}
      onChange={(value) => onChange(value === none ? null : { step: Number(value), scale: steps })}
    />
  );
}
