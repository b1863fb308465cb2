/** The languages of the interface; the first one is for everybody else. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Each language's own name for itself, as lists of languages have it. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

/** The language with this tag, whatever region it names ("de-AT" is "de"); null for one that there is no text in. */
export const languageOf = (tag: string | undefined): Language | null =>
  languages.find((language) => language === tag?.toLowerCase().split("-")[0]) ?? null;

/** Where a browser keeps the language that its user chose. */
export const languageCookie = "variorum-language";

/** The language that the viewer chose, else the first of their browser's that there are messages in, else English. */
export function languageFor(chosen: string | undefined, acceptLanguage: string | null): Language {
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  for (const tag of [chosen, ...asked]) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return languages[0];
}
