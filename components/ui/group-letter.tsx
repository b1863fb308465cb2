import { classes } from "./classes";
import { hueOf } from "./group-hue";

/** The letter of a group of readings that agree. */
export function GroupLetter({ letter, className }: { letter: string; className?: string }) {
  return (
    <span
      className={classes(
        "inline-flex size-5 shrink-0 items-center justify-center rounded-md border border-current font-serif text-sm italic leading-none",
        hueOf(letter).text,
        className,
      )}
    >
      {letter}
    </span>
  );
}
