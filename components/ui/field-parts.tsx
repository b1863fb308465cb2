"use client";

import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { useTranslations } from "use-intl/react";

/** What a field shows around its box. */
export interface FieldTexts {
  label: string;
  /** A line under the box that helps to fill it in. */
  help?: ReactNode;
  /** What is wrong, from the server or from a check; marks the field invalid. */
  error?: string | null;
  /** Writes "optional" beside the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
}

/** The label above a field's box. */
export function FieldLabel({ label, optional, labelHidden }: FieldTexts) {
  const t = useTranslations("common");
  return (
    <Label className={labelHidden ? "sr-only" : "flex items-baseline gap-2 text-ink-soft text-xs"}>
      {label}
      {optional && <span className="text-ink-soft/90 italic">{t("optional")}</span>}
    </Label>
  );
}

/** Help and error under a field's box. */
export function FieldNotes({ help, error }: Pick<FieldTexts, "help" | "error">) {
  return (
    <>
      {help && (
        <Text slot="description" className="text-ink-soft text-xs">
          {help}
        </Text>
      )}
      <FieldError className="text-danger text-xs">
        {({ validationErrors }) => error || validationErrors.join(" ")}
      </FieldError>
    </>
  );
}
