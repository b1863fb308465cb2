import type { Explained } from "./facet";

const longestWords = 60; // characters of a reading within a statement

/** The two that were set apart in their own words, for a neutral question: “may not go on” or “will not go on”. */
export const either = ({ judged }: Explained, joint: "or" | "and" = "or"): string =>
  judged.map(({ words }) => `“${short(words)}”`).join(` ${joint} `);

/** Words on one line, cut at a word when they are long. */
export function short(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= longestWords ? line : `${line.slice(0, longestWords).replace(/\s+\S*$/u, "")} …`;
}
