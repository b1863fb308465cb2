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
        | "sendBack"
        | "undo"
        | "filter"
        | "help"
        | "reason"
        | "correct"
        | "tick"
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

/** Commands that a single key asks for, and the key that asks unless the viewer chose another one. */
export const usualKeys = {
  next: "j",
  previous: "k",
  prefer: "p",
  dismiss: "d",
  comment: "c",
  sign: "s",
  sendBack: "b",
  undo: "u",
  reason: "r",
  correct: "e",
  tick: "x",
  filter: "/",
  help: "?",
} as const satisfies Partial<Record<Command["name"], string>>;
export type KeyedCommand = keyof typeof usualKeys;

/** Which single keys the viewer uses. */
export interface KeySettings {
  /** False: no single key does anything; Ctrl or Cmd with Enter and K stay. */
  readonly areOn: boolean;
  readonly keys: Readonly<Record<KeyedCommand, string>>;
}

export const usualSettings: KeySettings = { areOn: true, keys: usualKeys };

/** The single keys in the order of the map that `?` shows. */
export const keyedCommands: readonly KeyedCommand[] = [
  "next",
  "previous",
  "prefer",
  "dismiss",
  "reason",
  "correct",
  "tick",
  "undo",
  "sign",
  "sendBack",
  "comment",
  "filter",
  "help",
];

/** The settings with another key for a command; a command that had the key gets the one that was given up. */
export function rekeyed(settings: KeySettings, command: KeyedCommand, key: string): KeySettings {
  const before = settings.keys[command];
  const other = keyedCommands.find((name) => settings.keys[name] === key);
  return {
    ...settings,
    keys: { ...settings.keys, ...(other && { [other]: before }), [command]: key },
  };
}

/** True for keys that a command can have: one character, and not a digit, since those choose outcomes. */
export const isUsable = (key: string): boolean => [...key].length === 1 && !/[\s\d]/u.test(key);

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
export function commandOf(
  press: KeyPress,
  typing: boolean,
  settings: KeySettings = usualSettings,
): Command | null {
  if (press.ctrlKey || press.metaKey)
    return press.key === "Enter" && !press.altKey ? { name: "record" } : null;
  if (typing || press.altKey || !settings.areOn) return null;
  const outcome = /^[1-6]$/.test(press.key) ? outcomeKeys[Number(press.key) - 1] : undefined;
  if (outcome) return { name: "outcome", outcome };
  const name = keyedCommands.find((command) => settings.keys[command] === press.key);
  return name ? { name } : null;
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
