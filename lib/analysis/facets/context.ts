import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { familyOf } from "../lexicon/terms";
import type { WordKnowledge } from "../resources";
import { either } from "./either";
import type { Alignment, Candidate, Facet } from "./facet";
import { meaningFeatures } from "./meaning";
import { normalForm, phrase } from "./phrase";
import { topicOf } from "./topic";
import { gapsOf, isQuoted, plainTokens, tokensOf } from "./wording";

const margin = 2; // tokens on each side: a term is only read with the words it belongs to
const reach = 3; // tokens of the neighbouring anchor's phrase that are shown with the word that differs

function compare(story: Alignment): Candidate[] {
  const { clausePairs, weights } = story;
  return clausePairs.flatMap((pair) =>
    termChanges(pair, story.words).map((change) => ({ ...change, topic: topicOf(pair, weights) })),
  );
}

function termChanges(pair: UnitPair, known: WordKnowledge): Omit<Candidate, "topic">[] {
  const found: Omit<Candidate, "topic">[] = [];
  const { gaps, anchors } = gapsOf(pair);
  if (anchors.length < 2) return found;
  for (const gap of gaps) {
    const left = plainTokens(pair.a.doc, tokensOf(pair.a.doc, gap.a[0], gap.a[1], /^(?:NOUN|ADJ|PROPN)$/u));
    const right = plainTokens(pair.b.doc, tokensOf(pair.b.doc, gap.b[0], gap.b[1], /^(?:NOUN|ADJ|PROPN)$/u));
    if (left.length === 0 || right.length === 0) continue;
    const verbs =
      tokensOf(pair.a.doc, gap.a[0], gap.a[1], /^VERB$/u).length +
      tokensOf(pair.b.doc, gap.b[0], gap.b[1], /^VERB$/u).length;
    const a = shown(pair.a, gap.a, left, gap.right?.a ?? null);
    const b = shown(pair.b, gap.b, right, gap.right?.b ?? null);
    if (!a || !b || a.value === b.value) continue;
    const families = left
      .map((i) => familyOf(pair.a.doc.tokens[i]?.lemma ?? ""))
      .filter((family) => family !== null);
    const kin = right.some((j) => families.includes(familyOf(pair.b.doc.tokens[j]?.lemma ?? "") ?? "-"));
    found.push({
      kind: "context",
      a,
      b,
      features: {
        ...meaningFeatures(pair.a.doc, left, pair.b.doc, right, known),
        between: gap.left && gap.right ? 1 : 0,
        modifier:
          gap.right && gap.right.a - (left.at(-1) ?? 0) <= 1 && gap.right.b - (right.at(-1) ?? 0) <= 1
            ? 1
            : 0,
        after: gap.left && (left[0] ?? 0) - gap.left.a <= 2 && (right[0] ?? 0) - gap.left.b <= 2 ? 1 : 0,
        family: kin ? 1 : 0,
        verbs: Math.min(1, verbs / 3),
        quoted: isQuoted(pair.a, left[0] ?? 0) || isQuoted(pair.b, right[0] ?? 0) ? 1 : 0,
        proper:
          left.some((i) => pair.a.doc.tokens[i]?.pos === "PROPN") &&
          right.some((i) => pair.b.doc.tokens[i]?.pos === "PROPN")
            ? 1
            : 0,
        anchors: Math.min(1, anchors.length / 6),
        words: Math.min(1, (left.length + right.length) / 8),
      },
    });
  }
  return found;
}

function shown(
  unit: Unit,
  [from, to]: readonly [number, number],
  words: readonly number[],
  anchor: number | null,
): ReturnType<typeof phrase> {
  const first = words[0] ?? from;
  const last = words.at(-1) ?? to - 1;
  // "high-risk talks": the anchor right behind belongs to the phrase
  const end = anchor !== null && anchor - last <= reach ? anchor + 1 : last + 1;
  return phrase(
    unit.doc,
    Math.max(unit.from, first - margin),
    Math.min(unit.to, end + margin),
    normalForm(unit.doc, first, last + 1),
  );
}

/** Terms and frames that change what the reader is told. */
export const context: Facet = {
  kind: "context",
  compare,
  statement: (claim) => `Which words fit: ${either(claim)}?`,
  why: (claim) =>
    `${either(claim, "and")} are not interchangeable, each makes the reader think of something else`,
  severity: (_claim, confidence) => (confidence > 0.55 ? "high" : "medium"),
};
