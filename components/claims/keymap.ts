import type { Outcome } from "@/lib/verdicts/view";

/** What a key asks for on the review screen. */
export type Command =
  | {
      readonly name:
        | "next"
        | "previous"
        | "prefer"
        | "dismiss"
        | "comment"
        | "sign"
        | "undo"
        | "filter"
        | "help"
        | "reason"
        | "record";
    }
  | { readonly name: "outcome"; readonly outcome: Outcome };

/** The outcomes in the order of the keys 1 to 6. */
export const outcomeKeys = [
  "one_stands",
  "same_meaning",
  "several_stand",
  "none_stands",
  "cut",
  "needs_check",
] as const satisfies readonly Outcome[];

const letters: Readonly<Record<string, Command>> = {
  j: { name: "next" },
  k: { name: "previous" },
  p: { name: "prefer" },
  d: { name: "dismiss" },
  c: { name: "comment" },
  s: { name: "sign" },
  u: { name: "undo" },
  r: { name: "reason" },
  "/": { name: "filter" },
  "?": { name: "help" },
};

/** The lines of the map that `?` shows: keys, and the message that says what they do. */
export const keyLines = [
  { keys: ["j", "k"], between: "or", does: "move" },
  { keys: ["Enter"], between: null, does: "open" },
  { keys: ["1", "6"], between: "to", does: "outcome" },
  { keys: ["p"], between: null, does: "prefer" },
  { keys: ["d"], between: null, does: "dismiss" },
  { keys: ["r"], between: null, does: "reason" },
  { keys: ["Mod", "Enter"], between: null, does: "record" },
  { keys: ["u"], between: null, does: "undo" },
  { keys: ["s"], between: null, does: "sign" },
  { keys: ["c"], between: null, does: "comment" },
  { keys: ["/"], between: null, does: "filter" },
  { keys: ["?"], between: null, does: "help" },
] as const;

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command of a key press, or null. While a person types (`typing`) only Ctrl or Cmd with Enter counts;
 * other keys with a modifier belong to the browser.
 */
export function commandOf(press: KeyPress, typing: boolean): Command | null {
  if (press.ctrlKey || press.metaKey)
    return press.key === "Enter" && !press.altKey ? { name: "record" } : null;
  if (typing || press.altKey) return null;
  const outcome = /^[1-6]$/.test(press.key) ? outcomeKeys[Number(press.key) - 1] : undefined;
  if (outcome) return { name: "outcome", outcome };
  return letters[press.key] ?? null;
}

/** True where keys mean characters: fields, and pop-ups that search by typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]",
    ) !== null
  );
}
