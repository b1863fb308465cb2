"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { sourceKinds, translators } from "@/lib/sources/view";
import type { Details } from "./draft";
import { languageName, languageOptions, tagOf } from "./languages";

/** What the fields of a source need besides its own values. */
export interface FieldContext {
  /** Sources that it may be a translation of. */
  readonly originals: readonly { readonly id: string; readonly siglum: string }[];
  /** Names of origins in use. */
  readonly origins: readonly string[];
}

interface Props<Value> {
  value: Value;
  onChange: (change: Partial<Value>) => void;
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
}: Props<Details> & FieldContext) {
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

/** Author, language, address and origin. */
export function MoreFields({
  value,
  onChange,
  errors = {},
  notes = {},
  origins,
}: Props<Details> & FieldContext) {
  const t = useTranslations("sources");
  const locale = useLocale();
  return (
    <>
      <TextField
        label={t("field.author")}
        value={value.author}
        onChange={(author) => onChange({ author })}
        error={errors.author}
        help={notes.author}
        className="col-span-6"
      />
      <ComboBox
        free
        label={t("field.language")}
        placeholder={t("field.languageAuto")}
        help={notes.language ?? languageName(value.language, locale) ?? t("field.languageHelp")}
        options={languageOptions(locale)}
        value={value.language}
        onChange={(language) => onChange({ language: tagOf(language) })}
        error={errors.language}
        className="col-span-6"
      />
      <ComboBox
        free
        label={t("field.origin")}
        placeholder={t("field.originEmpty")}
        help={notes.origin ?? t("field.originHelp")}
        options={origins.map((name) => ({ value: name, label: name }))}
        value={value.origin}
        onChange={(origin) => onChange({ origin })}
        error={errors.origin}
        className="col-span-6"
      />
      <TextField
        label={t("field.url")}
        type="url"
        placeholder="https://"
        value={value.url}
        onChange={(url) => onChange({ url })}
        error={errors.url}
        help={notes.url}
        className="col-span-6"
      />
    </>
  );
}
