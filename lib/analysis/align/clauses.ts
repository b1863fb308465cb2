import type { Token } from "../model";
import { isWord } from "./word";

const shortest = 3; // words: less is an aside ("he said") and stays with its neighbour
const marks = new Set([",", ";", ":", "-", "–", "—", '"', "“", "”", "«", "»", "(", ")", "["]);
const joiners = new Set(
  "and but while who which that after before because although though if when where as since whether saying adding".split(
    " ",
  ),
);

/** The clauses of the sentence [from, to): cut at marks and at joining words that have a verb on both sides. */
export function splitClauses(tokens: readonly Token[], from: number, to: number): [number, number][] {
  const cuts: number[] = [from];
  const words = countsOf(from, to, (i) => isWord(tokens, i));
  const verbs = countsOf(from, to, (i) => /^(?:VERB|AUX)$/u.test(tokens[i]?.pos ?? ""));
  for (let i = from + 1; i < to; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const begin = cuts.at(-1) ?? from;
    const cutHere = marks.has(token.text)
      ? isBreak(tokens, i)
      : joiners.has(token.norm) && verbs(begin, i) > 0 && verbs(i + 1, Math.min(to, i + 10)) > 0;
    if (cutHere && words(begin, i) >= shortest && words(i, to) >= shortest) cuts.push(i);
  }
  return cuts.map((cut, n) => trim(tokens, cut, cuts[n + 1] ?? to)).filter(([a, b]) => b > a);
}

// A hyphen inside a compound, a comma inside a figure or between adjectives breaks nothing.
function isBreak(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  const after = tokens[i + 1];
  if (!before || !token || !after) return false;
  if (token.text === "-" && before.end === token.start) return false;
  return !(token.norm === "," && before.pos === "ADJ" && after.pos === "ADJ");
}

/** How many tokens of a kind stand in [begin, end), for any part of [from, to). */
function countsOf(
  from: number,
  to: number,
  counts: (at: number) => boolean,
): (begin: number, end: number) => number {
  const before = [0];
  for (let i = from; i < to; i += 1) before.push((before[i - from] ?? 0) + (counts(i) ? 1 : 0));
  const at = (i: number): number => before[Math.max(0, Math.min(i, to) - from)] ?? 0;
  return (begin, end) => Math.max(0, at(end) - at(begin));
}

function trim(tokens: readonly Token[], begin: number, end: number): [number, number] {
  let from = begin;
  let to = end;
  while (from < to && (!isWord(tokens, from) || /^(?:and|but|that)$/u.test(tokens[from]?.norm ?? "")))
    from += 1;
  while (to > from && !isWord(tokens, to - 1)) to -= 1;
  return [from, to];
}
