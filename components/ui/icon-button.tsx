"use client";

import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { classes } from "./classes";
import { Hint } from "./tooltip";

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({
  label,
  keys,
  children,
  className,
  ...props
}: Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> & {
  label: string;
  /** Shown in the tooltip, such as "j". */
  keys?: string;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classes(
          "inline-flex size-7 shrink-0 cursor-default items-center justify-center rounded-md text-ink-soft transition-colors duration-100 data-hovered:bg-sunken data-hovered:text-ink aria-expanded:bg-sunken data-disabled:opacity-40 [&_svg]:size-4",
          className,
        )}
      >
        {children}
      </AriaButton>
    </Hint>
  );
}
