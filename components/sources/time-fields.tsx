"use client";

import { useTranslations } from "use-intl/react";
import { TextField } from "@/components/ui/text-field";
import type { Times } from "./draft";

/** What the fields of times are given. */
export interface TimeProps {
  value: Times;
  onChange: (change: Partial<Times>) => void;
  errors?: Readonly<Record<string, string>>;
}

/** When it was published, by the clocks of its zone. */
export function PublishedField({ value, onChange, errors = {} }: TimeProps) {
  const t = useTranslations("sources");
  return (
    <TextField
      label={t("field.published")}
      type="datetime-local"
      value={value.published}
      onChange={(published) => onChange({ published })}
      error={errors.publishedAt}
      className="col-span-3"
    />
  );
}
