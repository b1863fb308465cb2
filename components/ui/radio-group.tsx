"use client";

import type { ReactNode } from "react";
import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps,
} from "react-aria-components/RadioGroup";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";

/** A choice of one among few, all in sight; its children are `Radio`. */
export function RadioGroup({
  children,
  label,
  help,
  error,
  optional,
  labelHidden,
  className = "",
  ...props
}: Omit<RadioGroupProps, "className" | "style" | "children"> &
  FieldTexts & { children: ReactNode; className?: string }) {
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} optional={optional} labelHidden={labelHidden} />
      {children}
      <FieldNotes help={help} error={error} />
    </AriaRadioGroup>
  );
}

/** One choice of a `RadioGroup`. */
export function Radio({
  value,
  children,
  isDisabled,
  className = "",
}: {
  value: string;
  children: ReactNode;
  isDisabled?: boolean;
  className?: string;
}) {
  return (
    <AriaRadio
      value={value}
      isDisabled={isDisabled}
      className={`group/radio hides-input flex cursor-default items-start gap-2 rounded-md data-disabled:opacity-50 ${className}`}
    >
      <span
        aria-hidden
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-raised group-data-selected/radio:border-[5px] group-data-selected/radio:border-accent group-data-focus-visible/radio:outline-2 group-data-focus-visible/radio:outline-accent group-data-focus-visible/radio:outline-offset-1"
      />
      <span className="min-w-0">{children}</span>
    </AriaRadio>
  );
}
