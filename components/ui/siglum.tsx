import { classes } from "./classes";

/** A source's short sign; `name` is its full name. */
export function Siglum({ siglum, name, className }: { siglum: string; name?: string; className?: string }) {
  return (
    <span
      title={name}
      className={classes(
        "inline-flex h-5 max-w-40 items-center truncate rounded-md border border-line bg-sunken px-1.5 font-medium text-[11px] text-ink tracking-[0.02em]",
        className,
      )}
    >
      {siglum}
    </span>
  );
}
