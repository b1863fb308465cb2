import type { Language } from "@/messages/languages";

// Where the viewer's browser names no region: unambiguous dates, "21 November 2026".
const usual: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

/**
 * The locale for dates, numbers and plurals: the words of the interface's language, in the habits of the viewer's
 * region (English for `de-AT,de;q=0.9` gives en-AT: day first, 24 hours).
 */
export function viewerLocale(acceptLanguage: string | null, language: Language): string {
  for (const part of (acceptLanguage ?? "").split(",")) {
    const tag = part.split(";")[0]?.trim() ?? "";
    const region = regionOf(tag);
    if (region) return `${language}-${region}`;
  }
  return usual[language];
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined; // "*", or what somebody typed
  }
}
