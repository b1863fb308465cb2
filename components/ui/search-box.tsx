"use client";

import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { boxClass } from "./field-class";
import { FieldLabel, FieldNotes, type FieldTexts } from "./field-parts";
import type { Option } from "./option";
import { optionClass, popoverClass } from "./popover-class";

/** A choice among what the server finds for the typed words: `onSearch` asks it, `options` are its answer. */
export function SearchBox({
  options,
  onSearch,
  onChoose,
  nothing,
  placeholder,
  className = "",
  ...texts
}: FieldTexts & {
  options: readonly Option<string>[];
  onSearch: (words: string) => void;
  onChoose: (value: string | null) => void;
  /** Said when nothing was found. */
  nothing: string;
  placeholder?: string;
  className?: string;
}) {
  const [words, setWords] = useState("");
  return (
    <ComboBox
      items={options}
      inputValue={words}
      onInputChange={(typed) => {
        setWords(typed);
        if (!options.some((option) => option.label === typed)) onSearch(typed);
      }}
      onChange={(key) => onChoose(key === null ? null : String(key))}
      onOpenChange={(isOpen) => isOpen && onSearch(words)}
      allowsEmptyCollection
      menuTrigger="focus"
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel {...texts} />
      <Input className={`${boxClass} h-8`} placeholder={placeholder} />
      <FieldNotes help={texts.help} error={texts.error} />
      <Popover offset={4} className={`${popoverClass} min-w-(--trigger-width)`}>
        <ListBox<Option<string>>
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-soft">{nothing}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={`${optionClass} pl-2`}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
