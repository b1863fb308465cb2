/** The words of a list written as one string with spaces; "_" joins the words of one entry. */
export function words(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll("_", " ")),
  );
}
