import { anchorsOf } from "../align/anchors";
import type { Doc, Unit } from "../align/document";
import { either } from "./either";
import type { Alignment, Candidate, Facet, ValueGroup } from "./facet";
import { phrase } from "./phrase";
import { certaintyCues, degreeInWords, isNegated } from "./strength";
import { topicOf } from "./topic";

const smallestGap = 0.15; // "likely" and "expected" are one step, "possible" and "likely" are two
const before = 4; // tokens before a verb in which its modal stands
const after = 5; // tokens after it that show what it is about

function compare(story: Alignment): Candidate[] {
  const { clausePairs, weights } = story;
  const found: Candidate[] = [];
  for (const pair of clausePairs) {
    const anchors = anchorsOf(pair.a, pair.b);
    for (const { a: i, b: j } of anchors) {
      const [p, q] = [pair.a.doc.tokens[i], pair.b.doc.tokens[j]];
      if (p?.pos !== "VERB" && q?.pos !== "VERB" && !(p?.pos === "NOUN" && q?.pos === "NOUN")) continue;
      const [left, right] = [stance(pair.a, i), stance(pair.b, j)];
      const gap = Math.abs(left.degree - right.degree);
      const polarity = left.negated !== right.negated;
      if ((gap < smallestGap || (left.cue === "" && right.cue === "")) && !polarity) continue;
      const a = phrase(pair.a.doc, left.from, left.to, left.value);
      const b = phrase(pair.b.doc, right.from, right.to, right.value);
      if (!a || !b || a.value === b.value) continue;
      found.push({
        kind: "certainty",
        a,
        b,
        topic: topicOf(pair, weights),
        features: {
          gap,
          polarity: polarity ? 1 : 0,
          bothCues: left.cue && right.cue ? 1 : 0,
          verbs: p?.pos === "VERB" && q?.pos === "VERB" ? 1 : 0,
          quoted: quoted(pair.a, i) || quoted(pair.b, j) ? 1 : 0,
        },
      });
    }
  }
  return found;
}

interface Stance {
  readonly degree: number;
  readonly negated: boolean;
  readonly cue: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** How sure the unit is of what stands at the token: the cue next to it, else a bare statement (1). */
function stance(unit: Unit, at: number): Stance {
  const { doc } = unit;
  const low = Math.max(unit.from, at - before);
  const cue = certaintyCues(doc, low, Math.min(unit.to, at + 2)).at(-1);
  const negated = isNegated(doc, low, at);
  const degree = cue?.degree ?? 1;
  const from = cue ? Math.min(cue.from, at) : verbStart(doc, low, at);
  const value = `${negated ? "not " : ""}${cue ? degreeInWords(degree) : "stated"}`;
  return {
    degree,
    negated,
    cue: cue?.cue ?? "",
    value,
    from,
    to: Math.min(unit.to, Math.max(cue?.to ?? 0, at + after)),
  };
}

function verbStart(doc: Doc, low: number, at: number): number {
  let from = at;
  while (from > low && /^(?:AUX|ADV|PART|PRON|PROPN|NOUN)$/u.test(doc.tokens[from - 1]?.pos ?? "")) from -= 1;
  return from;
}

const quoted = (unit: Unit, i: number): boolean => {
  const at = unit.doc.tokens[i]?.start ?? 0;
  return unit.doc.quotations.some((quote) => quote.start <= at && at < quote.end);
};

const isDenied = ({ value }: ValueGroup): boolean => value.startsWith("not ");

/** How sure a text is of what it tells: modals, hedges, negation. */
export const certainty: Facet = {
  kind: "certainty",
  compare,
  statement: (claim) => `How sure is it: ${either(claim)}?`,
  why: (claim) => {
    const denied = claim.judged.filter(isDenied);
    return denied.length > 0 && denied.length < claim.judged.length
      ? `${either(claim, "and")} can't both hold, one denies what the other affirms`
      : `they commit to it differently, as ${claim.judged.map(({ value }) => value).join(" and as ")}`;
  },
  severity: ({ judged }, confidence) => (confidence > 0.6 && judged.some(isDenied) ? "high" : "medium"),
};
