import { stopWords } from "../lexicon/stop-words";
import { short } from "./either";
import type { Alignment, Candidate, Explained, Facet, RawReading } from "./facet";
import { sameSurname } from "./names";
import { dice, piecePairs } from "./quote-pairs";
import type { QuotePiece } from "./quote-pieces";
import { differingRegions } from "./quote-region";
import { degreeInWords } from "./strength";

const sameUtterance = 0.5; // dice of all words: below this a shared topic makes two quotations look alike
const neighbourAgrees = 0.5; // the sentence before says the same: the next one is the same utterance in other words
const longest = 200; // characters of a reading

function compare({ docs, weights }: Alignment): Candidate[] {
  return piecePairs(docs).flatMap(([p, q]) => judge(p, q, weights.of) ?? []);
}

function judge(p: QuotePiece, q: QuotePiece, weightOf: (term: string) => number): Candidate | null {
  const sharedWords = [...p.distinct].filter((word) => q.distinct.has(word));
  const content = sharedWords.filter((word) => !stopWords.has(word));
  const neighbours = p.before.length >= 4 && q.before.length >= 4;
  if (content.length < 2 && !neighbours) return null;
  const similarity = dice(p.words, q.words);
  const contained = sharedWords.length / Math.min(p.distinct.size, q.distinct.size);
  const held = content.length / Math.max(1, Math.min(p.substance, q.substance));
  const neighbour = neighbours ? dice(p.before, q.before) : 0;
  const byNeighbour =
    neighbour >= neighbourAgrees && p.words.length <= 12 && q.words.length <= 12 && similarity > 0.15;
  const byWords =
    content.length >= 2 &&
    Math.min(p.words.length, q.words.length) >= 3 &&
    (similarity >= sameUtterance || contained >= 0.75 || (content.length >= 3 && held >= 0.6));
  if (!byWords && !byNeighbour) return null;
  const [left, right] = differingRegions(p, q);
  const [a, b] = [readingOf(p, left), readingOf(q, right)];
  if (a.value === b.value) return null;
  const strengths = [p.strength?.degree ?? null, q.strength?.degree ?? null];
  const gap =
    strengths[0] !== null && strengths[1] !== null && strengths[0] !== undefined && strengths[1] !== undefined
      ? Math.abs(strengths[0] - strengths[1])
      : 0;
  const mass = content.reduce((sum, word) => sum + weightOf(word), 0);
  return {
    kind: "quote-wording",
    a,
    b,
    topic: p.speaker || q.speaker,
    features: {
      similarity,
      contained,
      neighbour: byNeighbour ? neighbour : 0,
      strengthGap: gap,
      mass: Math.min(1, mass / 15),
      sameSpeaker: p.speaker && q.speaker && sameSurname(p.speaker, q.speaker) ? 1 : 0,
      otherSpeaker: p.speaker && q.speaker && !sameSurname(p.speaker, q.speaker) ? 1 : 0,
      shortQuote: Math.min(p.words.length, q.words.length) <= 4 ? 1 : 0,
      truncation: contained === 1 ? 1 : 0,
      fewDiffer: 1 / (1 + new Set([...p.words, ...q.words]).size - sharedWords.length),
    },
  };
}

function readingOf(piece: QuotePiece, [from, end]: readonly [number, number]): RawReading {
  const { doc, words, strength } = piece;
  const start = doc.tokens[from]?.start ?? piece.start;
  let to = end;
  while (to > from + 1 && (doc.tokens[to - 1]?.end ?? 0) - start > longest) to -= 1;
  // Renderings with one degree of certainty and nothing else say the same in other words.
  const short = words.length <= 8 && strength !== null;
  const value = short ? degreeInWords(strength.degree) : words.join(" ");
  const reading = { doc, start, end: doc.tokens[to - 1]?.end ?? piece.end, value };
  return strength ? { ...reading, strength } : reading;
}

/** How one utterance is worded in different sources. */
export const quoteWording: Facet = {
  kind: "quote-wording",
  compare,
  statement: ({ topic, groups }) =>
    `How are these words${topic && !pronoun.test(topic) ? ` of ${capital(topic)}` : ""} worded: “${short(groups[0]?.words ?? "")}”?`,
  why: (claim) =>
    strengthGap(claim) >= 0.05
      ? strengthWords(claim)
      : "words in quotation marks must be the speaker's own, and only one wording can be",
  severity: (claim, confidence) => (strengthGap(claim) >= 0.1 ? "high" : confidence > 0.5 ? "medium" : "low"),
};

// "he added": a speaker told by a pronoun is nobody to name.
const pronoun = /^(?:he|she|they|it|we|i|who|which)$/iu;
const capital = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

function degrees(claim: Explained): number[] {
  return claim.groups.flatMap((group) =>
    group.readings.flatMap((reading) => (reading.strength ? [reading.strength.degree] : [])),
  );
}

function strengthGap(claim: Explained): number {
  const all = degrees(claim);
  return all.length > 1 ? Math.max(...all) - Math.min(...all) : 0;
}

function strengthWords(claim: Explained): string {
  const all = degrees(claim);
  return `on the scale of certainty they range from “${degreeInWords(Math.min(...all))}” to “${degreeInWords(Math.max(...all))}”, so the speaker commits to different things`;
}
