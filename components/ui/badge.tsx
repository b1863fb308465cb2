import type { ReactNode } from "react";
import { classes } from "./classes";

/** How a badge or a banner is meant. */
export type Tone = "plain" | "accent" | "good" | "warn" | "danger";

const tones: Record<Tone, string> = {
  plain: "border-line text-ink-soft",
  accent: "border-accent/30 bg-accent-wash text-accent",
  good: "border-good/30 bg-good-wash text-good",
  warn: "border-warn/30 bg-warn-wash text-warn",
  danger: "border-danger/30 bg-danger-wash text-danger",
};

/** A short state or count beside a name. */
export function Badge({
  tone = "plain",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classes(
        "inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-md border px-1.5 text-xs",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
