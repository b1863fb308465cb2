"use client";

import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonClass } from "./button-class";

/** Props of `Button`: React Aria's, with a look. */
export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  look?: ButtonLook;
  size?: "small" | "normal";
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. `look="main"` once a screen; `isPending` keeps the focus and says that it works. */
export function Button({ look = "plain", size = "normal", className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass(look, size, className)} />;
}
