"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components/Select";
import { boxClass } from "./field-class";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";
import { optionClass, popoverClass } from "./popover-class";

/** One thing to choose. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}

/** A choice of one among some, closed until opened. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  isDisabled,
  name,
  placeholder,
  className = "",
  ...texts
}: FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  name?: string;
  placeholder?: string;
  className?: string;
}) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={Boolean(texts.error)}
      name={name}
      placeholder={placeholder}
      validationBehavior="aria"
      className={`group flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel {...texts} />
      <Button className={`${boxClass} flex h-8 cursor-default items-center justify-between gap-2 text-left`}>
        <SelectValue className="truncate data-placeholder:text-ink-soft" />
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-soft" />
      </Button>
      <FieldNotes help={texts.help} error={texts.error} />
      <Popover offset={4} className={`${popoverClass} min-w-(--trigger-width)`}>
        <ListBox className="max-h-72 overflow-auto p-1 outline-none" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={optionClass}>
              {({ isSelected }) => (
                <>
                  <span className="flex w-4 justify-center">
                    {isSelected && <Check aria-hidden className="size-3.5" />}
                  </span>
                  <span className="truncate">{option.label}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
