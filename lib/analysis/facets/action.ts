import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { isReporting } from "../lexicon/reporting";
import { stopWords } from "../lexicon/stop-words";
import type { WordKnowledge } from "../resources";
import { either } from "./either";
import type { Alignment, Candidate, Facet } from "./facet";
import { meaningFeatures } from "./meaning";
import { normalForm, phrase } from "./phrase";
import { isNegated } from "./strength";
import { topicOf } from "./topic";
import { gapsOf, isQuoted, tokensOf } from "./wording";

const tail = 6; // tokens after the verb that show what was done to what

function compare(story: Alignment): Candidate[] {
  const { clausePairs, weights } = story;
  return clausePairs.flatMap((pair) =>
    verbChanges(pair, story.words).map((change) => ({ ...change, topic: topicOf(pair, weights) })),
  );
}

function verbChanges(pair: UnitPair, words: WordKnowledge): Omit<Candidate, "topic">[] {
  const found: Omit<Candidate, "topic">[] = [];
  const { gaps, anchors } = gapsOf(pair);
  if (anchors.length < 2) return found;
  for (const gap of gaps) {
    const left = mainVerb(pair.a, gap.a);
    const right = mainVerb(pair.b, gap.b);
    if (left === null || right === null) continue;
    const [lt, rt] = [Math.min(pair.a.to, left + tail), Math.min(pair.b.to, right + tail)];
    const a = phrase(
      pair.a.doc,
      Math.max(pair.a.from, left - 3),
      lt,
      normalForm(pair.a.doc, left, Math.min(lt, Math.max(gap.a[1], left + 1))),
    );
    const b = phrase(
      pair.b.doc,
      Math.max(pair.b.from, right - 3),
      rt,
      normalForm(pair.b.doc, right, Math.min(rt, Math.max(gap.b[1], right + 1))),
    );
    if (!a || !b || a.value === b.value) continue;
    found.push({
      kind: "action",
      a,
      b,
      features: {
        ...meaningFeatures(pair.a.doc, [left], pair.b.doc, [right], words),
        between: gap.left && gap.right ? 1 : 0,
        subject: gap.left && left - gap.left.a < 4 && right - gap.left.b < 4 ? 1 : 0,
        object: gap.right && gap.right.a - left < 5 && gap.right.b - right < 5 ? 1 : 0,
        negation:
          isNegated(pair.a.doc, pair.a.from, left) !== isNegated(pair.b.doc, pair.b.from, right) ? 1 : 0,
        quoted: isQuoted(pair.a, left) || isQuoted(pair.b, right) ? 1 : 0,
        anchors: Math.min(1, anchors.length / 6),
      },
    });
  }
  return found;
}

/** The verb of substance in the stretch that stands nearest to its start; null without one. */
function mainVerb(unit: Unit, [from, to]: readonly [number, number]): number | null {
  return (
    tokensOf(unit.doc, from, to, /^VERB$/u).find(
      (i) => !isReporting(unit.doc.tokens[i]?.lemma ?? "") && !stopWords.has(unit.doc.tokens[i]?.lemma ?? ""),
    ) ?? null
  );
}

/** What is said to have been done, decided or demanded. */
export const action: Facet = {
  kind: "action",
  compare,
  statement: (claim) => `What was done: ${either(claim)}?`,
  why: (claim) => `to say ${either(claim)} is to tell different acts, or different stages of one`,
  severity: (_claim, confidence) => (confidence > 0.5 ? "high" : "medium"),
};
