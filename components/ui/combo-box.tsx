"use client";

import { ChevronsUpDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { boxClass } from "./field-class";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";
import type { Option } from "./option";
import { optionClass, popoverClass } from "./popover-class";

/** A choice of one among many, found by typing. With `free`, what is typed counts although no option says it. */
export function ComboBox({
  options,
  value,
  onChange,
  free,
  isDisabled,
  autoFocus,
  placeholder,
  className = "",
  ...texts
}: FieldTexts & {
  options: readonly Option<string>[];
  /** The chosen option's value; with `free`, the text. */
  value: string;
  onChange: (value: string) => void;
  free?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  className?: string;
}) {
  const state = free
    ? { inputValue: value, onInputChange: onChange, allowsCustomValue: true }
    : {
        value,
        onChange: (key: string | number | null) => {
          if (key !== null) onChange(String(key));
        },
      };
  return (
    <AriaComboBox
      {...state}
      defaultItems={options}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      menuTrigger={free ? "input" : "focus"}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel {...texts} />
      <div className="relative">
        <Input className={`${boxClass} h-8 pr-7`} placeholder={placeholder} />
        <Button className="absolute inset-y-0 right-0 flex w-7 items-center justify-center rounded-md text-ink-soft">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Button>
      </div>
      <FieldNotes help={texts.help} error={texts.error} />
      <Popover offset={4} className={`${popoverClass} min-w-(--trigger-width)`}>
        <ListBox<Option<string>> className="max-h-72 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={`${optionClass} pl-2`}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
