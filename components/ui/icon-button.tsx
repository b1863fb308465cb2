"use client";

import dynamic from "next/dynamic";
import { type ReactNode, type Ref, useRef, useState } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { classes } from "./classes";

// Every page has such buttons: the code that places a tooltip comes when one is first wanted.
const Hint = dynamic(() => import("./hint").then((module) => module.Hint), { ssr: false });

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({
  label,
  keys,
  children,
  className,
  ref,
  ...props
}: Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> & {
  label: string;
  /** Shown in the tooltip, such as "j". */
  keys?: string;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<"pointer" | "focus" | null>(null);
  return (
    <>
      <AriaButton
        {...props}
        ref={(element) => {
          button.current = element;
          if (typeof ref === "function") return ref(element);
          if (ref) ref.current = element;
        }}
        onHoverStart={(event) => {
          props.onHoverStart?.(event);
          setWanted("pointer");
        }}
        onHoverEnd={(event) => {
          props.onHoverEnd?.(event);
          setWanted(null);
        }}
        onFocus={(event) => {
          props.onFocus?.(event);
          if (event.target.matches(":focus-visible")) setWanted("focus");
        }}
        onBlur={(event) => {
          props.onBlur?.(event);
          setWanted(null);
        }}
        onPressStart={(event) => {
          props.onPressStart?.(event);
          setWanted(null);
        }}
        onKeyDown={(event) => {
          props.onKeyDown?.(event);
          if (event.key === "Escape") setWanted(null);
          event.continuePropagation();
        }}
        aria-label={label}
        className={classes(
          "inline-flex size-7 shrink-0 cursor-default items-center justify-center rounded-md text-ink-soft transition-colors duration-100 data-hovered:bg-sunken data-hovered:text-ink aria-expanded:bg-sunken data-disabled:opacity-40 [&_svg]:size-4",
          className,
        )}
      >
        {children}
      </AriaButton>
      {wanted && <Hint of={button} text={label} keys={keys} isAtOnce={wanted === "focus"} />}
    </>
  );
}
