import { either, short } from "../facets/either";
import type { Explained, ValueGroup } from "../facets/facet";
import type { Kind } from "../model";
import { wordsThatDiffer } from "../words-that-differ";

// What the words that differ do to whole clauses, by the kind of the difference.
const effects: Readonly<Partial<Record<Kind, string>>> = {
  "quote-wording": "so the speaker's own words can't be both",
  number: "so the figures have to be looked at",
  time: "so it may be another time",
  place: "so it may be another place",
  attribution: "so it is not told alike who says or does it",
  certainty: "so one sounds surer than the other",
  action: "so another act is told, or another stage of one",
  context: "so the reader gets another picture of it",
};

const questions: Readonly<Partial<Record<Kind, string>>> = {
  "quote-wording": "How are these words worded",
  number: "How many",
  time: "When is it",
  place: "Where is it",
  attribution: "Who says or does it",
  certainty: "How sure is it",
  action: "What was done",
  context: "Which words fit",
};

/** The neutral line for whole clauses that differ. */
export const wholeStatement = (kind: Kind, claim: Explained): string =>
  `${questions[kind] ?? questions.context}: ${either(claim)}?`;

/** Why it may matter: the words that only the one or the other of the two wordings has, and what they do. */
export function wholeWhy(kind: Kind, { judged }: Explained): string {
  const [first, second] = judged;
  const effect = effects[kind] ?? effects.context;
  if (!first || !second) return `the wordings differ, ${effect}`;
  const [left = [], right = []] = wordsThatDiffer([first.words, second.words]);
  const own = [alone(first, left), alone(second, right)].filter((part) => part !== "");
  return own.length === 0
    ? `the same words stand in another order, ${effect}`
    : `${own.join(" and ")}, ${effect}`;
}

/** “only AFP has “in the event of””; "" when the other wording holds all of its words. */
function alone({ words, sources }: ValueGroup, spans: ReturnType<typeof wordsThatDiffer>[number]): string {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last && /^\s*$/u.test(words.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  if (runs.length === 0) return "";
  const shown = runs.slice(0, 3).map(({ start, end }) => `“${short(words.slice(start, end))}”`);
  return `only ${sources[0] ?? ""} has ${shown.join(", ")}`;
}
