"use client";

import { type ButtonLook, buttonClass } from "./button-class";
import { Pressable, type PressableProps } from "./pressable";

/** Props of `Button`: what it does, with a look. */
export interface ButtonProps extends PressableProps {
  look?: ButtonLook;
  size?: "small" | "normal";
}

/** A button. `look="main"` once a screen; `isPending` keeps the focus and says that it works. */
export function Button({ look = "plain", size = "normal", className, ...props }: ButtonProps) {
  return <Pressable {...props} className={buttonClass(look, size, className)} />;
}
