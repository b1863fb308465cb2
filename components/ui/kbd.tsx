import type { ReactNode } from "react";
import { classes } from "./classes";

/** A key to press. */
export function Kbd({ children, inverse }: { children: ReactNode; inverse?: boolean }) {
  return (
    <kbd
      className={classes(
        "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-md border px-1 font-sans text-[11px] leading-none",
        inverse ? "border-paper/40 text-paper" : "border-line-strong/50 bg-raised text-ink-soft",
      )}
    >
      {children}
    </kbd>
  );
}
