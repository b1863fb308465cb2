const marks: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "′": "'",
  "`": "'",
  "´": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
}; // prettier-ignore

/**
 * The text in lower case with quotation marks, dashes and fixed spaces in one form each. It has exactly the
 * length of the text, so that offsets hold in both: a letter whose lower case is longer (İ) is left alone.
 */
export function fold(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const lower = marks[char] ?? char.toLowerCase();
    folded += lower.length === 1 ? lower : char;
  }
  return folded;
}

/** The word without accents, for comparing names: "Ségolène" gives "Segolene". Its length may change. */
export function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}+/gu, "");
}
