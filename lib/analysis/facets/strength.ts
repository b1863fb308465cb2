import type { Doc } from "../align/document";
import { certaintyScale, intensifiers } from "../lexicon/certainty";
import { reportingForce } from "../lexicon/reporting";
import type { QuotationMention, Strength } from "../model";

const phrases = certaintyScale
  .map(([phrase, degree]) => ({ words: phrase.split(" "), degree }))
  .sort((a, b) => b.words.length - a.words.length);
const byFirst = new Map<string, typeof phrases>();
for (const entry of phrases) {
  const first = entry.words[0] ?? "";
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

const negations = /^(?:not|no|never|n't|nothing|nobody|none|neither|nor|without|\p{L}+n't)$/u;

/** A certainty cue at tokens [from, to). */
export interface Cue extends Strength {
  readonly from: number;
  readonly to: number;
}

/** The words in tokens [from, to) that place what is said on the scale of certainty, in order. */
export function certaintyCues(doc: Doc, from: number, to: number): Cue[] {
  const cues: Cue[] = [];
  for (let i = from; i < to; i += 1) {
    const token = doc.tokens[i];
    if (!token || (token.norm === "may" && token.text === "May")) continue;
    const entry = byFirst
      .get(token.norm)
      ?.find(
        ({ words }) => i + words.length <= to && words.every((word, n) => doc.tokens[i + n]?.norm === word),
      );
    if (!entry || token.norm === "about") continue;
    const end = i + entry.words.length;
    let begin = i;
    while (begin > from && intensifiers.has(doc.tokens[begin - 1]?.norm ?? "")) begin -= 1;
    const negated = negations.test(doc.tokens[begin - 1]?.norm ?? "");
    cues.push({
      scale: "certainty",
      degree: negated ? 1 - entry.degree : entry.degree,
      cue: doc.text.slice(doc.tokens[negated ? begin - 1 : begin]?.start ?? 0, doc.tokens[end - 1]?.end ?? 0),
      from: negated ? begin - 1 : begin,
      to: end,
    });
    i = end - 1;
  }
  return cues;
}

/** The place of an utterance on the scale: its strongest departure from the middle; null without a cue. */
export function strengthOf(doc: Doc, from: number, to: number): Strength | null {
  const cues = certaintyCues(doc, from, to);
  const best = cues.sort((a, b) => Math.abs(b.degree - 0.5) - Math.abs(a.degree - 0.5) || a.from - b.from)[0];
  return best ? { scale: best.scale, degree: best.degree, cue: best.cue } : null;
}

/** True when the tokens hold a negation. */
export function isNegated(doc: Doc, from: number, to: number): boolean {
  return doc.tokens.slice(from, to).some((token) => negations.test(token.norm));
}

/** How forceful the verb is by which an utterance is reported, on the scale of `reportingForce`; null when it is not in it. */
export function forceOf(verb: QuotationMention["verb"], text: string): Strength | null {
  if (!verb || !Object.hasOwn(reportingForce, verb.lemma)) return null;
  return {
    scale: "force",
    degree: reportingForce[verb.lemma] ?? 0,
    cue: text.slice(verb.start, verb.end),
  };
}

/** A degree in words, for explanations. */
export function degreeInWords(degree: number): string {
  if (degree <= 0.05) return "ruled out";
  if (degree <= 0.15) return "very unlikely";
  if (degree <= 0.3) return "unlikely";
  if (degree <= 0.6) return "possible";
  if (degree <= 0.82) return "likely";
  return "certain";
}
