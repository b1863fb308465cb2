"use client";

import { ChevronsUpDown } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { boxClass } from "./field-class";
import type { FieldTexts } from "./field-parts";
import type { Option } from "./option";

/**
 * A choice of one among some, closed until opened. The browser's own list: it needs no code, works by keyboard,
 * touch and screen reader, and follows the theme through `color-scheme`.
 */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  isDisabled,
  name,
  placeholder,
  className = "",
  quiet = false,
  label,
  labelHidden,
  optional,
  help,
  error,
}: FieldTexts & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  name?: string;
  placeholder?: string;
  className?: string;
  /** Looks like text until it is pointed at: beside other things, where it is not the main one. */
  quiet?: boolean;
}) {
  const t = useTranslations("common");
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label
        htmlFor={id}
        className={labelHidden ? "sr-only" : "flex items-baseline gap-2 text-ink-soft text-xs"}
      >
        {label}
        {optional && <span className="text-ink-soft/90 italic">{t("optional")}</span>}
      </label>
      <div className="relative">
        <select
          id={id}
          name={name}
          value={value ?? ""}
          disabled={isDisabled}
          aria-invalid={error ? true : undefined}
          data-invalid={error ? true : undefined}
          aria-describedby={help || error ? `${id}-notes` : undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={`${boxClass} cursor-default appearance-none truncate pr-7 disabled:opacity-50 ${quiet ? "h-7 border-transparent! bg-transparent! text-ink-soft! text-xs hover:border-line-strong!" : "h-8"}`}
        >
          {value === null && (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronsUpDown
          aria-hidden
          className={`pointer-events-none absolute right-2 size-3.5 text-ink-soft ${quiet ? "top-1.75" : "top-2.25"}`}
        />
      </div>
      {(help || error) && (
        <div id={`${id}-notes`} className="flex flex-col gap-1 text-xs">
          {help && <span className="text-ink-soft">{help}</span>}
          {error && <span className="text-danger">{error}</span>}
        </div>
      )}
    </div>
  );
}
