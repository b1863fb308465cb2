/** The outlet that a file's name suggests: "03_harbour-post_2026-01-10.txt" gives "Harbour Post". */
export function outletOf(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/\d{4}-?\d{2}-?\d{2}/g, " ")
    .replace(/[_\-.\s]+/g, " ")
    .replace(/^\s*\d+\s+/, "")
    .trim();
  if (/\p{Lu}/u.test(words)) return words; // somebody minded the capitals: AFP, The Courier
  if (/^\p{L}{2,4}$/u.test(words)) return words.toLocaleUpperCase("en"); // a short one is most often an agency: afp, ansa
  return words.replace(/(^|\s)\p{L}/gu, (start) => start.toLocaleUpperCase("en"));
}

/** Words as a reader counts them. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The first line with something on it. */
export const firstLine = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\uFEFF/, "").trim())
    .find(Boolean) ?? "";
