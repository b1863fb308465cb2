import { classes } from "./classes";

/** main: the one action of the screen; plain: beside it; quiet: within text and rows; danger: takes something away. */
export type ButtonLook = "main" | "plain" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  main: "border-transparent bg-accent text-accent-ink data-hovered:bg-[color-mix(in_oklab,var(--accent),var(--ink)_14%)]",
  plain: "border-line-strong/50 bg-raised text-ink data-hovered:border-line-strong data-pressed:bg-sunken",
  quiet:
    "border-transparent text-ink-soft data-hovered:bg-sunken data-hovered:text-ink aria-expanded:bg-sunken",
  danger: "border-danger/40 bg-raised text-danger data-hovered:border-danger data-hovered:bg-danger-wash",
};

/** The classes of a button, for links that look like one as well. */
export function buttonClass(look: ButtonLook, size: "small" | "normal" = "normal", more?: string): string {
  return classes(
    "inline-flex shrink-0 cursor-default select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium no-underline transition-colors duration-100",
    "data-disabled:opacity-50 data-pending:opacity-70 data-focus-visible:outline-2 data-focus-visible:outline-accent",
    size === "small" ? "h-6 px-2 text-xs" : "h-8 px-3",
    looks[look],
    more,
  );
}

/** The classes of a button that shows an icon only. */
export const iconButtonClass =
  "inline-flex size-7 shrink-0 cursor-default items-center justify-center rounded-md text-ink-soft transition-colors duration-100 data-hovered:bg-sunken data-hovered:text-ink aria-expanded:bg-sunken data-disabled:opacity-40 [&_svg]:size-4";
