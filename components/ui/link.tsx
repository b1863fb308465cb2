import NextLink from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { classes } from "./classes";

/** A link inside the app, in running text or in a row. */
export function Link({
  className,
  quiet,
  ...props
}: ComponentProps<typeof NextLink> & {
  /** Looks like the text around it until it has the pointer. */
  quiet?: boolean;
}) {
  return (
    <NextLink
      {...props}
      className={classes(
        "rounded-md underline-offset-3 hover:underline",
        quiet ? "text-inherit" : "text-accent underline decoration-accent/40 hover:decoration-accent",
        className,
      )}
    />
  );
}

/** A link that looks like a button. */
export function LinkButton({
  look = "plain",
  size,
  className,
  ...props
}: ComponentProps<typeof NextLink> & { look?: ButtonLook; size?: "small" | "normal" }) {
  return <NextLink {...props} className={classes(buttonClass(look, size, className), hovers[look])} />;
}

// A plain link has no React Aria state attributes, so it answers to :hover.
const hovers: Record<ButtonLook, string> = {
  main: "hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_14%)]",
  plain: "hover:border-line-strong",
  quiet: "hover:bg-sunken hover:text-ink",
  danger: "hover:border-danger hover:bg-danger-wash",
};
