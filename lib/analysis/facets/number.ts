import { anchorsOf } from "../align/anchors";
import type { Doc, Unit } from "../align/document";
import { remembered } from "../align/remembered";
import type { QuantityMention } from "../model";
import { either, short } from "./either";
import type { Alignment, Candidate, Facet, RawReading } from "./facet";
import { listed } from "./listed";
import { tokenRange } from "./phrase";
import { topicOf } from "./topic";

const near = 9; // tokens: what is counted and what happened to it stand this close to the figure
const rounding = 0.05; // "about 1,200" does not contradict "1,184": "about" widens it by 5 %

function compare(story: Alignment): Candidate[] {
  const { sentencePairs, weights } = story;
  const found: Candidate[] = [];
  const quantitiesOf = remembered(quantitiesIn);
  for (const pair of sentencePairs) {
    const left = quantitiesOf(pair.a);
    const right = quantitiesOf(pair.b);
    if (left.length === 0 || right.length === 0) continue;
    const anchors = anchorsOf(pair.a, pair.b);
    for (const p of left) {
      for (const q of right) {
        if (!sameKind(p, q) || agree(p, q)) continue;
        if (
          right.some((other) => sameKind(p, other) && agree(p, other)) ||
          left.some((other) => sameKind(q, other) && agree(q, other))
        )
          continue;
        const [pf, pt] = tokenRange(pair.a.doc, p.start, p.end);
        const [qf, qt] = tokenRange(pair.b.doc, q.start, q.end);
        const close = anchors.filter(
          ({ a, b }) =>
            distance(a, pf, pt) <= near &&
            distance(b, qf, qt) <= near &&
            !(a >= pf && a < pt && /\d/u.test(pair.a.doc.terms[a] ?? "")),
        );
        if (close.length < (p.unit === q.unit && p.unit !== "" ? 1 : 2)) continue;
        const mass = close.reduce((sum, { a }) => sum + weights.of(pair.a.doc.terms[a] ?? ""), 0);
        found.push({
          kind: "number",
          a: figureReading(pair.a.doc, p),
          b: figureReading(pair.b.doc, q),
          topic: topicOf(pair, weights),
          features: {
            closeMass: Math.min(1, mass / 10),
            sameUnit: p.unit === q.unit && p.unit !== "" ? 1 : 0,
            ratio: Math.min(p.low, q.low) / Math.max(p.low, q.low, 1e-9),
            vague: p.low !== p.high || q.low !== q.high ? 1 : 0,
          },
        });
      }
    }
  }
  return found;
}

const quantitiesIn = (unit: Unit): QuantityMention[] =>
  unit.doc.quantities.filter((quantity) => quantity.start >= unit.start && quantity.end <= unit.end);

const distance = (token: number, from: number, to: number): number =>
  token < from ? from - token : token >= to ? token - to + 1 : 0;

const people = new Set([
  "people",
  "person",
  "man",
  "woman",
  "soldier",
  "civilian",
  "victim",
  "protester",
  "resident",
  "other",
]);
const currencies = /^[$€£¥%]$/u;

function sameKind(p: QuantityMention, q: QuantityMention): boolean {
  if (currencies.test(p.unit) || currencies.test(q.unit)) return p.unit === q.unit;
  return p.unit === q.unit || p.unit === "" || q.unit === "" || (people.has(p.unit) && people.has(q.unit));
}

/** True when both figures can be true of one thing: bounds and roundings that overlap. */
export function agree(p: QuantityMention, q: QuantityMention): boolean {
  const [a, b] = [rangeOf(p), rangeOf(q)];
  if (p.low === q.low && p.high === q.high)
    return (
      p.qualifier === q.qualifier ||
      p.qualifier === "exact" ||
      q.qualifier === "exact" ||
      p.qualifier === "about" ||
      q.qualifier === "about"
    );
  const bounded = (m: QuantityMention): boolean => m.qualifier === "at-least" || m.qualifier === "at-most";
  if (bounded(p) && bounded(q)) return false;
  // "about 14,000" is not widened against "more than 13,000": both are loose already
  if (bounded(p)) return a[0] <= q.high && q.low <= a[1];
  if (bounded(q)) return b[0] <= p.high && p.low <= b[1];
  return a[0] <= b[1] && b[0] <= a[1];
}

function rangeOf({ low, high, qualifier }: QuantityMention): [number, number] {
  if (qualifier === "about") return [low * (1 - rounding), high * (1 + rounding)];
  // "more than 1,100" goes on to the next round figure, not to any number
  if (qualifier === "at-least") return [low, high * 1.06];
  if (qualifier === "at-most") return [low * 0.94, high];
  return [low, high];
}

/** The reading of a figure: its bound, its amount and what is counted, so that “a dozen” and “12” are one. */
export function figureReading(
  doc: Doc,
  { start, end, low, high, unit, qualifier }: QuantityMention,
): RawReading {
  const bound = qualifier === "exact" ? "" : `${qualifier} `;
  const amount = low === high ? String(low) : `${low}-${high}`;
  return { doc, start, end, value: `${bound}${amount}${unit ? ` ${unit}` : ""}` };
}

/** How many, how much: figures of one thing that can't both be true. */
export const number: Facet = {
  kind: "number",
  compare,
  statement: (claim) => `How many: ${either(claim)}?`,
  why: ({ groups }) =>
    groups.some((group) => /at-|about|-\d/u.test(group.value))
      ? "a bound or a rounded figure may hide a different count"
      : `${listed(groups.map(({ words }) => short(words)))} can't ${groups.length > 2 ? "all" : "both"} be printed, and neither rounds to the other`,
  severity: ({ groups }) => {
    const figures = groups
      .map((group) => Number(/\d+(?:\.\d+)?/u.exec(group.value)?.[0] ?? 0))
      .filter((n) => n > 0);
    return figures.length > 1 && Math.max(...figures) / Math.min(...figures) > 1.5 ? "high" : "medium";
  },
};
