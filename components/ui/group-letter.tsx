import { classes } from "./classes";

const hues = [
  "text-group-a",
  "text-group-b",
  "text-group-c",
  "text-group-d",
  "text-group-e",
  "text-group-f",
  "text-group-g",
  "text-group-h",
];

/** The text colour of a group's letter (a, b, c …): the second sign; the letter itself is the first. */
export function groupHue(letter: string): string {
  const index = letter.toLowerCase().charCodeAt(0) - 97;
  return hues[((index % hues.length) + hues.length) % hues.length] ?? "text-ink";
}

/** The letter of a group of readings that agree. `label` is read out instead of the bare letter. */
export function GroupLetter({
  letter,
  label,
  className,
}: {
  letter: string;
  label?: string;
  className?: string;
}) {
  return (
    <span
      className={classes(
        "inline-flex size-5 shrink-0 items-center justify-center rounded-md border border-current font-serif text-sm italic leading-none",
        groupHue(letter),
        className,
      )}
    >
      <span aria-hidden={label ? true : undefined}>{letter}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
