"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";
import { languageName, languageOptions, tagOf } from "./languages";
import type { FieldContext, FieldProps } from "./main-fields";

/** Author, language, address and origin. */
export function MoreFields({ value, onChange, errors = {}, notes = {}, origins }: FieldProps & FieldContext) {
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
