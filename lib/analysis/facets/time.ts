import { anchorsOf } from "../align/anchors";
import type { Unit } from "../align/document";
import { remembered } from "../align/remembered";
import type { TimeMention } from "../model";
import { either } from "./either";
import type { Alignment, Candidate, Facet } from "./facet";
import { listed } from "./listed";
import { tokenRange } from "./phrase";
import { inWords, timeReader } from "./time-reading";
import { topicOf } from "./topic";

const near = 10; // tokens between the time and the event that both sentences tell
const weekLength = 7;

function compare(story: Alignment): Candidate[] {
  const { docs, sentencePairs, weights } = story;
  const found: Candidate[] = [];
  const timesOf = remembered(timesIn);
  const reading = timeReader(docs);
  for (const pair of sentencePairs) {
    const left = timesOf(pair.a);
    const right = timesOf(pair.b);
    if (left.length === 0 || right.length === 0) continue;
    const anchors = anchorsOf(pair.a, pair.b);
    for (const p of left) {
      for (const q of right) {
        const textOf = (time: TimeMention, unit: Unit): string =>
          unit.doc.text.slice(time.start, time.end).toLowerCase();
        if (textOf(p, pair.a) === textOf(q, pair.b) && p.form !== "relative") continue;
        if (!comparable(p, q) || sameTime(p, q)) continue;
        if (right.some((other) => sameTime(p, other)) || left.some((other) => sameTime(q, other))) continue;
        const [pf, pt] = tokenRange(pair.a.doc, p.start, p.end);
        const [qf, qt] = tokenRange(pair.b.doc, q.start, q.end);
        const close = anchors.filter(
          ({ a, b }) => distance(a, pf, pt) <= near && distance(b, qf, qt) <= near,
        );
        if (close.length === 0) continue;
        const nearest = Math.min(...close.map(({ a, b }) => distance(a, pf, pt) + distance(b, qf, qt)));
        const mass = close.reduce((sum, { a }) => sum + weights.of(pair.a.doc.terms[a] ?? ""), 0);
        const verb = close.some(
          ({ a, b }) => pair.a.doc.tokens[a]?.pos === "VERB" && pair.b.doc.tokens[b]?.pos === "VERB",
        );
        found.push({
          kind: "time",
          a: reading(pair.a.doc, p),
          b: reading(pair.b.doc, q),
          topic: topicOf(pair, weights),
          features: {
            closeMass: Math.min(1, mass / 10),
            nearness: 1 / nearest,
            sharedVerb: verb ? 1 : 0,
            resolved: p.day && q.day ? 1 : 0,
            sameForm: p.form === q.form ? 1 : 0,
          },
        });
      }
    }
  }
  return found;
}

const timesIn = (unit: Unit): TimeMention[] =>
  unit.doc.times.filter((time) => time.start >= unit.start && time.end <= unit.end);
const distance = (token: number, from: number, to: number): number =>
  token < from ? from - token : token >= to ? token - to + 1 : 1;

const comparable = (p: TimeMention, q: TimeMention): boolean =>
  (p.form === "clock") === (q.form === "clock") && (p.form === "clock" || (p.day !== null && q.day !== null));

/** True when both can be the same moment, at the coarser of their grains. */
export function sameTime(p: TimeMention, q: TimeMention): boolean {
  if (p.minute !== null || q.minute !== null) return p.minute === q.minute;
  if (p.day === null || q.day === null) return p.day === q.day && p.form === q.form;
  const grain = Math.min(p.day.length, q.day.length);
  if (p.day.slice(0, grain) === q.day.slice(0, grain)) return true;
  // A bare weekday may lie before or after its text: only another day of the week is another day.
  if (grain === 10 && (p.form === "weekday" || q.form === "weekday")) {
    const days = (Date.parse(p.day) - Date.parse(q.day)) / 86_400_000;
    return Number.isFinite(days) && days % weekLength === 0 && Math.abs(days) <= 2 * weekLength;
  }
  return false;
}

/** When it happened: days, dates and hours of one event that differ. */
export const time: Facet = {
  kind: "time",
  compare,
  statement: (claim) => `When is it: ${either(claim)}?`,
  why: ({ groups, topic }) =>
    `counted from each text's own date these are ${listed(groups.map(({ value }) => inWords(value)))}, where the sentences share “${topic}”`,
  severity: ({ groups }) => (groups.every((group) => /^\d{4}$/u.test(group.value)) ? "high" : "medium"),
};
