import type { Explained } from "./facet";

const longestWords = 60; // characters of a reading within a statement

/** The first two groups in their own words, for a neutral question: “may not go on” or “will not go on”. */
export function either({ groups }: Explained): string {
  return groups
    .slice(0, 2)
    .map(({ words }) => `“${short(words)}”`)
    .join(" or ");
}

/** Words on one line, cut at a word when they are long. */
export function short(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= longestWords ? line : `${line.slice(0, longestWords).replace(/\s+\S*$/u, "")} …`;
}
