"use client";

import { Button } from "react-aria-components/Button";
import { classes } from "./classes";
import { Hint } from "./tooltip";

const look =
  "inline-flex h-5 max-w-40 items-center truncate rounded-md border border-line bg-sunken px-1.5 font-medium text-[11px] text-ink tracking-[0.02em]";

/** A source's short sign. With `name` its full name shows on focus; with `onPress` it does something. */
export function Siglum({
  siglum,
  name,
  onPress,
  className,
}: {
  siglum: string;
  name?: string;
  onPress?: () => void;
  className?: string;
}) {
  if (!onPress) {
    return (
      <span className={classes(look, className)} title={name}>
        {siglum}
      </span>
    );
  }
  const button = (
    <Button
      onPress={onPress}
      aria-label={name ? `${siglum}, ${name}` : siglum}
      className={classes(look, "cursor-default data-hovered:border-line-strong", className)}
    >
      {siglum}
    </Button>
  );
  return name ? <Hint text={name}>{button}</Hint> : button;
}
