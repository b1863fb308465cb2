"use client";

import type { ReactNode } from "react";
import { iconButtonClass } from "./button-class";
import { classes } from "./classes";
import { Pressable, type PressableProps } from "./pressable";
import { useTooltip } from "./tooltip";

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({
  label,
  keys,
  children,
  className,
  ...given
}: Omit<PressableProps, "children" | "aria-label" | "title"> & {
  label: string;
  /** Shown in the tooltip, such as "j". */
  keys?: string | undefined;
  children: ReactNode;
}) {
  const { props, tooltip } = useTooltip({ text: label, keys, of: given });
  return (
    <>
      <Pressable {...props} aria-label={label} className={classes(iconButtonClass, className)}>
        {children}
      </Pressable>
      {tooltip}
    </>
  );
}
