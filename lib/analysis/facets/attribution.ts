import type { Alignment, Candidate, Facet } from "./facet";
import { pairFeatures, topicOf } from "./features";
import { sameSurname } from "./names";
import { phrase } from "./phrase";
import { type Attribution, attributionsIn } from "./speaker";

function compare({ sentencePairs, clausePairs, weights }: Alignment): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of sentencePairs) {
    const left = attributionsIn(pair.a).filter((attribution) => !attribution.pronoun);
    const right = attributionsIn(pair.b).filter((attribution) => !attribution.pronoun);
    for (const p of left) {
      for (const q of right) {
        if (same(p, q) || right.some((other) => same(p, other)) || left.some((other) => same(q, other)))
          continue;
        const a = phrase(pair.a.doc, p.from, p.to, p.who);
        const b = phrase(pair.b.doc, q.from, q.to, q.who);
        if (!a || !b) continue;
        found.push({
          kind: "attribution",
          a,
          b,
          topic: topicOf(pair, weights),
          features: {
            ...pairFeatures(pair, weights),
            sameVerb: p.lemma === q.lemma ? 1 : 0,
            forceful: p.lemma === q.lemma && p.lemma !== "say" ? 1 : 0,
            related: related(p, q) ? 1 : 0,
            first: p === left[0] && q === right[0] ? 1 : 0,
          },
        });
      }
    }
  }
  for (const pair of clausePairs) {
    if (pair.score < 0.4) continue;
    const sentence = (unit: typeof pair.a): typeof pair.a =>
      unit.doc.sentences.find((s) => s.sentence === unit.sentence) ?? unit;
    const [left, right] = [attributionsIn(sentence(pair.a)), attributionsIn(sentence(pair.b))];
    if (left.length > 0 === right.length > 0) continue;
    const [told] = left.length > 0 ? left : right;
    if (!told) continue;
    const [teller, bare] = left.length > 0 ? [pair.a, pair.b] : [pair.b, pair.a];
    const near = told.verb < teller.to + 8 && told.verb >= teller.from - 8;
    if (!near) continue;
    const sourced = phrase(
      teller.doc,
      told.from,
      Math.max(told.to, Math.min(teller.to, told.to + 5)),
      told.who,
    );
    const fact = phrase(bare.doc, bare.from, bare.to, "stated as fact");
    if (!sourced || !fact) continue;
    const [a, b] = teller === pair.a ? [sourced, fact] : [fact, sourced];
    found.push({
      kind: "attribution",
      a,
      b,
      topic: topicOf(pair, weights),
      features: { ...pairFeatures(pair, weights), bare: 1 },
    });
  }
  return found;
}

const same = (p: Attribution, q: Attribution): boolean =>
  p.who === q.who ||
  sameSurname(p.who, q.who) ||
  p.whoText.toLowerCase().includes(q.who) ||
  q.whoText.toLowerCase().includes(p.who);

/** A spokesman and the ministry he speaks for are not two witnesses. */
const related = (p: Attribution, q: Attribution): boolean => {
  const words = new Set(p.whoText.toLowerCase().split(/\s+/u));
  return q.whoText
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => word.length > 3 && words.has(word));
};

/** Who said or did it, and whether anybody is said to have. */
export const attribution: Facet = {
  kind: "attribution",
  compare,
  statement: ({ topic }) => `Who says so: ${topic}?`,
  why: ({ groups }) =>
    groups.some((group) => group.value === "stated as fact")
      ? "told without a source it becomes the paper's own statement"
      : "the statement weighs differently with each speaker",
  severity: ({ groups }, confidence) =>
    !groups.some((group) => group.value === "stated as fact") && confidence > 0.55 ? "high" : "medium",
};
