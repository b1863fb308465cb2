"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components/Checkbox";

/** A box to tick, with its label at its side (or an `aria-label` alone, in a row of a list). */
export function Checkbox({
  children,
  className = "",
  ...props
}: Omit<CheckboxProps, "className" | "style" | "children"> & { children?: ReactNode; className?: string }) {
  return (
    <AriaCheckbox
      {...props}
      className={`group/check hides-input flex cursor-default items-start gap-2 data-disabled:opacity-50 ${className}`}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            aria-hidden
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-md border border-line-strong bg-raised text-accent-ink group-data-indeterminate/check:border-accent group-data-selected/check:border-accent group-data-indeterminate/check:bg-accent group-data-selected/check:bg-accent group-data-focus-visible/check:outline-2 group-data-focus-visible/check:outline-accent group-data-focus-visible/check:outline-offset-1"
          >
            {isIndeterminate ? <Minus className="size-3" /> : isSelected && <Check className="size-3" />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
