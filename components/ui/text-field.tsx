"use client";

import { Input } from "react-aria-components/Input";
import { TextField as AriaTextField, type TextFieldProps } from "react-aria-components/TextField";
import { boxClass } from "./field-class";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";

/** A line of text: label, box, help, error. */
export function TextField({
  label,
  help,
  error,
  optional,
  labelHidden,
  placeholder,
  className = "",
  ...props
}: Omit<TextFieldProps, "className" | "style" | "children"> &
  FieldTexts & { placeholder?: string; className?: string }) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error) || props.isInvalid}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      <Input className={`${boxClass} h-8`} placeholder={placeholder} />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
