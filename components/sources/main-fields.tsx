"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { sourceKinds, translators } from "@/lib/sources/view";
import type { Details } from "./draft";

/** What the fields of a source need besides its own values. */
export interface FieldContext {
  /** Sources that it may be a translation of. */
  readonly originals: readonly { readonly id: string; readonly siglum: string }[];
  /** Names of origins in use. */
  readonly origins: readonly string[];
}

/** What the groups of fields of a source are given. */
export interface FieldProps {
  value: Details;
  onChange: (change: Partial<Details>) => void;
  /** What is wrong, by the field's name. */
  errors?: Readonly<Record<string, string>>;
  /** A line under a field, by its name. */
  notes?: Readonly<Record<string, ReactNode>>;
  /** Takes less of the row, for what the caller sets beside it. */
  narrow?: boolean;
}

/** Outlet, siglum, kind and, for a translation, of what and by whom: what nearly every source needs. */
export function MainFields({
  value,
  onChange,
  errors = {},
  notes = {},
  narrow = false,
  originals,
}: FieldProps & FieldContext) {
  const t = useTranslations("sources");
  const isTranslation = value.kind === "translation";
  return (
    <>
      <TextField
        label={t(value.kind === "original" ? "addPage.speaker" : "field.outlet")}
        value={value.outlet}
        onChange={(outlet) => onChange({ outlet })}
        error={errors.outlet}
        help={notes.outlet}
        className={narrow ? "col-span-5" : "col-span-6"}
      />
      <TextField
        label={t("field.siglum")}
        help={notes.siglum}
        placeholder={t("field.siglumEmpty")}
        value={value.siglum}
        onChange={(siglum) => onChange({ siglum })}
        error={errors.siglum}
        maxLength={24}
        className={narrow ? "col-span-2" : "col-span-3"}
      />
      <Select
        label={t("field.kind")}
        options={sourceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        help={notes.kind}
        error={errors.kind}
        className={narrow ? "col-span-2" : "col-span-3"}
      />
      {isTranslation && (
        <>
          <Select
            label={t("field.translatedBy")}
            options={translators.map((by) => ({ value: by, label: t(`translators.${by}`) }))}
            value={value.translatedBy}
            onChange={(translatedBy) => onChange({ translatedBy })}
            help={notes.translatedBy}
            error={errors.translatedBy}
            className="col-span-6"
          />
          <Select
            label={t("field.translationOf")}
            options={[
              { value: "", label: t("field.noOriginal") },
              ...originals.map(({ id, siglum }) => ({ value: id, label: siglum })),
            ]}
            value={value.translationOfId}
            onChange={(translationOfId) => onChange({ translationOfId })}
            help={notes.translationOfId}
            error={errors.translationOfId}
            className="col-span-6"
          />
        </>
      )}
    </>
  );
}
