"use client";

import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";
import { boxClass } from "./field-class";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";

/** Several lines of text. `reading` sets source text: in the serif, at reading size. */
export function TextArea({
  label,
  help,
  error,
  optional,
  labelHidden,
  placeholder,
  rows = 3,
  reading,
  dir,
  lang,
  className = "",
  ...props
}: Omit<TextFieldProps, "className" | "style" | "children"> &
  FieldTexts & {
    placeholder?: string;
    rows?: number;
    reading?: boolean;
    dir?: "auto" | "ltr" | "rtl";
    lang?: string;
    className?: string;
  }) {
  return (
    <TextField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error) || props.isInvalid}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <AriaTextArea
        rows={rows}
        dir={dir}
        lang={lang}
        placeholder={placeholder}
        className={`${boxClass} min-h-16 resize-y py-1.5 ${reading ? "px-3 font-serif text-read" : ""}`}
      />
      <FieldNotes help={help} error={error} />
    </TextField>
  );
}
