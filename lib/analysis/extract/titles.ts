import { address, titleHeads, titleJoints, titleModifiers } from "../lexicon/titles";
import type { TitleSpan, Token } from "../model";
import { ofPlace } from "./place-names";

/** A title beside a name; `adjacent` when nothing but the name follows ("President Ferris"). */
export interface FoundTitle extends TitleSpan {
  readonly adjacent: boolean;
}

const longest = 12; // tokens: "High Representative of the Union for Foreign Affairs and Security Policy"

/** The titles right before the name that begins at token `name`, with or without a comma between. */
export function titleBefore(tokens: readonly Token[], name: number): FoundTitle[] {
  const comma = tokens[name - 1]?.norm === ",";
  let to = comma ? name - 1 : name;
  if (tokens[to - 1]?.norm === "." && address.has(tokens[to - 2]?.norm ?? "")) to -= 1; // "Mr." ends no sentence
  if (titleJoints.has(tokens[to - 1]?.norm ?? "")) return []; // "the minister of Chile": that is whose it is
  const sentence = tokens[name]?.sentence;
  let from = to;
  while (
    from > 0 &&
    to - from < longest &&
    tokens[from - 1]?.sentence === sentence &&
    belongs(tokens, from - 1)
  )
    from -= 1;
  const title = cut(tokens, from, to);
  // With a comma between, the words before belong to the name only if they are an office, not a bare "general".
  if (!title || (comma && !/\p{L}/u.test(title.value))) return [];
  return [{ ...title, adjacent: !comma }];
}

/** The title in apposition after the name that ends before token `end`: ", the foreign minister of Chile,". */
export function titleAfter(tokens: readonly Token[], end: number): FoundTitle[] {
  if (tokens[end]?.norm !== ",") return [];
  const sentence = tokens[end]?.sentence;
  let from = end + 1;
  while (/^(?:a|an|the|its|his|her|their|who|is|was|then|then-)$/u.test(tokens[from]?.norm ?? "")) from += 1;
  let to = from;
  while (to - from < longest && tokens[to]?.sentence === sentence && belongs(tokens, to)) to += 1;
  const title = cut(tokens, from, to);
  return title ? [{ ...title, adjacent: false }] : [];
}

function belongs(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  const { norm } = token;
  if (titleHeads.has(norm) || titleModifiers.has(norm) || titleJoints.has(norm) || ofPlace(tokens, i))
    return true;
  return (
    /^\p{Lu}/u.test(token.text) &&
    token.pos === "PROPN" &&
    isTitle(tokens[i - 1]?.norm ?? "", tokens[i + 1]?.norm ?? "")
  );
}

// A capitalised word counts as part of a title only beside a word of one: "EU High Representative", "Yale professor".
const isTitle = (before: string, after: string): boolean =>
  titleHeads.has(after) || titleModifiers.has(after) || titleJoints.has(before) || titleHeads.has(before);

/** The run cut to begin and end with words of substance; null when it holds no office. */
function cut(tokens: readonly Token[], begin: number, end: number): TitleSpan | null {
  let from = begin;
  let to = end;
  const weak = (i: number): boolean => titleJoints.has(tokens[i]?.norm ?? "");
  while (from < to && weak(from)) from += 1;
  while (to > from && weak(to - 1)) to -= 1;
  if (to <= from) return null;
  const head = tokens.slice(from, to).some(({ norm }) => titleHeads.has(norm) && !address.has(norm));
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!head || !first || !last) return null;
  const value = officeOf(tokens, from, to);
  return value ? { start: first.start, end: last.end, value } : null;
}

const unsaid = new Set(["'s", "the", "and", "&"]);

/** The office without whose it is: "US Defence Secretary" and "Defense Secretary" are one. */
function officeOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter(({ norm }, i) => !ofPlace(tokens, from + i) && !unsaid.has(norm))
    .map(({ norm }) =>
      norm
        .replace(/^defence$/u, "defense")
        .replace(/^sen$/u, "senator")
        .replace(/^rep$/u, "representative")
        .replace(/^gov$/u, "governor"),
    )
    .join(" ")
    .replace(/^(?:of|for|to|at|on) | (?:of|for|to|at|on)$/gu, "");
}
