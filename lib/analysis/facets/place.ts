import { overlaps } from "@/lib/text/span";
import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import { remembered } from "../align/remembered";
import { placeNames } from "../lexicon/places";
import { either } from "./either";
import type { Alignment, Candidate, Facet } from "./facet";
import { phrase } from "./phrase";
import { topicOf } from "./topic";

const near = 7; // tokens between the place and what both sentences tell
const prepositions = new Set([
  "in",
  "at",
  "near",
  "outside",
  "from",
  "to",
  "into",
  "across",
  "toward",
  "towards",
  "around",
  "off",
  "over",
]);

/** A place told with a preposition: "in Lyon", "near the border". */
interface PlacePhrase {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly preposition: string;
}

function compare(story: Alignment): Candidate[] {
  const { sentencePairs, weights } = story;
  const found: Candidate[] = [];
  const placesOf = remembered(placesIn);
  for (const pair of sentencePairs) {
    const [left, right] = [placesOf(pair.a), placesOf(pair.b)];
    if (left.length === 0 || right.length === 0) continue;
    const anchors = anchorsOf(pair.a, pair.b);
    for (const p of left) {
      for (const q of right) {
        if (
          p.preposition !== q.preposition &&
          !(
            /^(?:in|at|near|outside)$/u.test(p.preposition) && /^(?:in|at|near|outside)$/u.test(q.preposition)
          )
        )
          continue;
        if (right.some((other) => other.value === p.value) || left.some((other) => other.value === q.value))
          continue;
        if (pair.a.terms.has(`@${q.value}`) || pair.b.terms.has(`@${p.value}`)) continue;
        const close = anchors.filter(
          ({ a, b }) =>
            Math.abs(a - p.from) <= near && Math.abs(b - q.from) <= near && !(a >= p.from && a < p.to),
        );
        if (close.length === 0) continue;
        const a = phrase(pair.a.doc, p.from, p.to, p.value);
        const b = phrase(pair.b.doc, q.from, q.to, q.value);
        if (!a || !b) continue;
        found.push({
          kind: "place",
          a,
          b,
          topic: topicOf(pair, weights),
          features: {
            close: Math.min(1, close.length / 4),
            contains: a.value.includes(b.value) || b.value.includes(a.value) ? 1 : 0,
            samePreposition: p.preposition === q.preposition ? 1 : 0,
          },
        });
      }
    }
  }
  return found;
}

function placesIn(unit: Unit): PlacePhrase[] {
  const { tokens } = unit.doc;
  const found: PlacePhrase[] = [];
  for (let i = unit.from; i < unit.to - 1; i += 1) {
    const word = tokens[i]?.norm ?? "";
    if (!prepositions.has(word)) continue;
    let to = i + 1;
    while (to < unit.to && to - i < 7 && /^(?:PROPN|NOUN|ADJ|DET)$/u.test(tokens[to]?.pos ?? "")) to += 1;
    const head = tokens[to - 1];
    const names = tokens
      .slice(i + 1, to)
      .filter((token) => token.pos === "PROPN" && /^\p{Lu}/u.test(token.text));
    const start = tokens[i]?.start ?? 0;
    const end = head?.end ?? 0;
    const busy = [...unit.doc.times, ...unit.doc.persons].some((mention) =>
      overlaps(mention, { start, end }),
    );
    if (to <= i + 1 || names.length === 0 || busy || !head) continue;
    const text = tokens
      .slice(i + 1, to)
      .map((token) => token.norm)
      .filter((norm) => norm !== "the")
      .join(" ");
    found.push({ from: i, to, value: placeNames.get(text) ?? text, preposition: word });
  }
  return found;
}

/** Where it happened. */
export const place: Facet = {
  kind: "place",
  compare,
  statement: (claim) => `Where is it: ${either(claim)}?`,
  why: (claim) => `${either(claim, "and")} are different places, or one is told more exactly than the other`,
  severity: () => "medium",
};
