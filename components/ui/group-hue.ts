/** Classes of one group of readings that agree. The letter is always shown with them: hue is the second sign. */
export interface GroupHue {
  readonly text: string;
  readonly underline: string;
  readonly border: string;
  /** Of the words of a selected claim. */
  readonly fill: string;
  /** Of a whole group that stands: hardly there. */
  readonly wash: string;
  readonly bar: string;
}

// Written out whole because the style sheet is made from the class names that stand in the code.
const hues: readonly GroupHue[] = [
  {
    text: "text-group-a",
    underline: "decoration-group-a",
    border: "border-group-a",
    fill: "bg-group-a/15",
    wash: "bg-group-a/6",
    bar: "fill-group-a",
  },
  {
    text: "text-group-b",
    underline: "decoration-group-b",
    border: "border-group-b",
    fill: "bg-group-b/15",
    wash: "bg-group-b/6",
    bar: "fill-group-b",
  },
  {
    text: "text-group-c",
    underline: "decoration-group-c",
    border: "border-group-c",
    fill: "bg-group-c/15",
    wash: "bg-group-c/6",
    bar: "fill-group-c",
  },
  {
    text: "text-group-d",
    underline: "decoration-group-d",
    border: "border-group-d",
    fill: "bg-group-d/15",
    wash: "bg-group-d/6",
    bar: "fill-group-d",
  },
  {
    text: "text-group-e",
    underline: "decoration-group-e",
    border: "border-group-e",
    fill: "bg-group-e/15",
    wash: "bg-group-e/6",
    bar: "fill-group-e",
  },
  {
    text: "text-group-f",
    underline: "decoration-group-f",
    border: "border-group-f",
    fill: "bg-group-f/15",
    wash: "bg-group-f/6",
    bar: "fill-group-f",
  },
  {
    text: "text-group-g",
    underline: "decoration-group-g",
    border: "border-group-g",
    fill: "bg-group-g/15",
    wash: "bg-group-g/6",
    bar: "fill-group-g",
  },
  {
    text: "text-group-h",
    underline: "decoration-group-h",
    border: "border-group-h",
    fill: "bg-group-h/15",
    wash: "bg-group-h/6",
    bar: "fill-group-h",
  },
];

/** What carries no group (a note, a source that says nothing): plain ink. */
export const plainHue: GroupHue = {
  text: "text-ink-soft",
  underline: "decoration-line-strong",
  border: "border-line-strong",
  fill: "bg-sunken",
  wash: "bg-sunken",
  bar: "fill-line-strong",
};

/** Place of a letter in a, b, … z, aa, ab …; -1 when it is none. */
export function letterIndex(letter: string): number {
  if (!/^[a-z]+$/.test(letter)) return -1;
  let index = 0;
  for (const character of letter) index = index * 26 + (character.charCodeAt(0) - 96);
  return index - 1;
}

/** The hue of a group. Past h the hues come round again: the letter still tells the groups apart. */
export function hueOf(letter: string | null): GroupHue {
  const index = letter === null ? -1 : letterIndex(letter);
  return hues[index % hues.length] ?? plainHue;
}
