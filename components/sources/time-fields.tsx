"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";
import type { Times } from "./draft";
import { zoneOptions } from "./zones";

/** Dateline, published and retrieved, each time with its zone. */
export function TimeFields({
  value,
  onChange,
  errors = {},
  viewerZone,
}: {
  value: Times;
  onChange: (change: Partial<Times>) => void;
  errors?: Readonly<Record<string, string>>;
  viewerZone: string;
}) {
  const t = useTranslations("sources");
  const zones = useMemo(() => zoneOptions([viewerZone]), [viewerZone]);
  return (
    <>
      <TextField
        label={t("field.dateline")}
        placeholder={t("field.datelineExample")}
        value={value.dateline}
        onChange={(dateline) => onChange({ dateline })}
        error={errors.dateline}
        className="col-span-6"
      />
      {(["published", "retrieved"] as const).map((name) => (
        <div key={name} className="contents">
          <TextField
            label={t(`field.${name}`)}
            type="datetime-local"
            value={value[name]}
            onChange={(time) => onChange({ [name]: time })}
            error={errors[`${name}At`]}
            className="col-span-3"
          />
          <ComboBox
            label={t(`field.${name}Zone`)}
            options={zones}
            value={value[`${name}Zone`]}
            onChange={(zone) => onChange({ [`${name}Zone`]: zone })}
            error={errors[`${name}Zone`]}
            className="col-span-3"
          />
        </div>
      ))}
    </>
  );
}
