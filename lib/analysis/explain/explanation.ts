import type { Explained, ValueGroup } from "../facets/facet";

const longestWords = 90; // characters of a source's words within the sentence
const mostGroups = 4;

/** One sentence: which source says what, in its own words, and why the difference may matter. */
export function explain(claim: Explained, why: string): string {
  const said = claim.groups
    .slice(0, mostGroups)
    .map((group) => `${namesOf(group)} ${group.sources.length > 1 ? "have" : "has"} ${wordsOf(group)}`);
  const more =
    claim.groups.length > mostGroups ? `, and ${claim.groups.length - mostGroups} more wordings differ` : "";
  const odd =
    claim.oddOneOut && claim.groups.length === 2
      ? `; ${claim.oddOneOut.sources.join(" and ")} stands alone with ${wordsOf(claim.oddOneOut)}`
      : "";
  return `${list(said)}${more}${odd}: ${why}.`;
}

/** The sources of a group by name: "AFP", "AFP and ANSA", "AFP, ANSA and 3 more". */
export function namesOf({ sources }: Pick<ValueGroup, "sources">): string {
  if (sources.length <= 3) return list(sources);
  return `${sources.slice(0, 2).join(", ")} and ${sources.length - 2} more`;
}

/** The different words of the group's readings, quoted; at most three of them. */
function wordsOf(group: ValueGroup): string {
  const seen = new Map<string, string>();
  for (const reading of group.readings) {
    const key = reading.text.toLowerCase();
    if (!seen.has(key)) seen.set(key, `“${shorten(reading.text)}”`);
  }
  return [...seen.values()].slice(0, 3).join(" / ");
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= longestWords ? line : `${line.slice(0, longestWords).replace(/\s+\S*$/u, "")} …`;
}

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  const joint = parts.some((part) => part.includes(" ha")) ? ", " : " and ";
  return joint === ", " ? parts.join(", ") : `${parts.slice(0, -1).join(", ")}${joint}${parts.at(-1)}`;
}
