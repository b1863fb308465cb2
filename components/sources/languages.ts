import type { Option } from "@/components/ui/option";

// Those that newsrooms meet most; any other BCP 47 tag can be typed.
const tags =
  "en fr de es it pt nl ru uk pl cs sk hu ro bg el tr ar he fa ur hi bn zh ja ko vi id sv da no fi et lv lt sr hr sl sq mk hy ka az kk uz".split(
    " ",
  );

/** Languages by name, in the viewer's order. */
export function languageOptions(locale: string): Option<string>[] {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const collator = new Intl.Collator(locale);
  return tags
    .map((tag) => ({ value: tag, label: `${names.of(tag) ?? tag} (${tag})` }))
    .sort((one, other) => collator.compare(one.label, other.label));
}

/** A language's name; the tag where it has none, null where the language could not be told. */
export function languageName(tag: string, locale: string): string | null {
  if (tag === "und" || tag === "") return null;
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The tag of what was typed or chosen: "German (de)" and "de" give de. */
export const tagOf = (typed: string): string => (/\(([^()]+)\)\s*$/.exec(typed)?.[1] ?? typed).trim();
