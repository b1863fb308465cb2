/**
 * The locale for dates, numbers and plurals: English words, in the habits of the viewer's region
 * (`de-AT,de;q=0.9` gives en-AT: day first, 24 hours).
 */
export function viewerLocale(acceptLanguage: string | null): string {
  for (const part of (acceptLanguage ?? "").split(",")) {
    const tag = part.split(";")[0]?.trim() ?? "";
    const region = regionOf(tag);
    if (region) return `en-${region}`;
  }
  return "en-GB"; // unambiguous dates: "21 November 2026"
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined; // "*", or what somebody typed
  }
}
