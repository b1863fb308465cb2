"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";
import type { TimeProps } from "./time-fields";
import { zoneOptions } from "./zones";

/** The zone of that time, the dateline, and when it was retrieved. */
export function MoreTimeFields({
  value,
  onChange,
  errors = {},
  viewerZone,
}: TimeProps & { viewerZone: string }) {
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
      <ComboBox
        label={t("field.publishedZone")}
        options={zones}
        value={value.publishedZone}
        onChange={(publishedZone) => onChange({ publishedZone })}
        error={errors.publishedZone}
        className="col-span-6"
      />
      <TextField
        label={t("field.retrieved")}
        type="datetime-local"
        value={value.retrieved}
        onChange={(retrieved) => onChange({ retrieved })}
        error={errors.retrievedAt}
        className="col-span-6"
      />
      <ComboBox
        label={t("field.retrievedZone")}
        options={zones}
        value={value.retrievedZone}
        onChange={(retrievedZone) => onChange({ retrievedZone })}
        error={errors.retrievedZone}
        className="col-span-6"
      />
    </>
  );
}
