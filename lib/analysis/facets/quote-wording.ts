import type { Strength } from "../model";
import { short } from "./either";
import type { Alignment, Candidate, Explained, Facet, RawReading } from "./facet";
import { sameSurname } from "./names";
import { dice, piecePairs } from "./quote-pairs";
import type { QuotePiece } from "./quote-pieces";
import { differingRegions } from "./quote-region";
import { degreeInWords } from "./strength";

const sameUtterance = 0.5; // dice of all words: below this a shared topic makes two quotations look alike
const forceStep = 0.25; // as between "say" and "declare", on the scale of lexicon/reporting.ts
const neighbourAgrees = 0.5; // the sentence before says the same: the next one is the same utterance in other words
const shortRendering = 12; // words: a longer one is known by its own
const longest = 200; // characters of a reading

function compare({ docs, weights }: Alignment): Candidate[] {
  return piecePairs(docs).flatMap(([p, q]) => judge(p, q, weights.of) ?? []);
}

function judge(p: QuotePiece, q: QuotePiece, weightOf: (term: string) => number): Candidate | null {
  const content = sharedBy(p.telling, q.telling);
  const neighbours =
    p.before.length >= 4 &&
    q.before.length >= 4 &&
    Math.max(p.words.length, q.words.length) <= shortRendering;
  if (content.length < 2 && !neighbours) return null;
  const sharedWords = sharedBy(p.distinct, q.distinct);
  const similarity = dice(p.words, q.words);
  const contained = sharedWords.length / Math.min(p.distinct.size, q.distinct.size);
  const held = content.length / Math.max(1, Math.min(p.telling.size, q.telling.size));
  const neighbour = neighbours ? dice(p.before, q.before) : 0;
  const byNeighbour = neighbour >= neighbourAgrees && similarity > 0.15;
  const byWords =
    content.length >= 2 &&
    Math.min(p.words.length, q.words.length) >= 3 &&
    (similarity >= sameUtterance || contained >= 0.75 || (content.length >= 3 && held >= 0.6));
  if (!byWords && !byNeighbour) return null;
  const [left, right] = differingRegions(p, q);
  const forces = gapOf(p.force, q.force) >= forceStep && !p.strength && !q.strength;
  const [a, b] = [readingOf(p, left, forces ? p.force : null), readingOf(q, right, forces ? q.force : null)];
  if (a.value === b.value) return null;
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
      strengthGap: gapOf(p.strength, q.strength),
      mass: Math.min(1, mass / 15),
      sameSpeaker: p.speaker && q.speaker && sameSurname(p.speaker, q.speaker) ? 1 : 0,
      otherSpeaker: p.speaker && q.speaker && !sameSurname(p.speaker, q.speaker) ? 1 : 0,
      shortQuote: Math.min(p.words.length, q.words.length) <= 4 ? 1 : 0,
      truncation: contained === 1 ? 1 : 0,
      fewDiffer: 1 / (1 + new Set([...p.words, ...q.words]).size - sharedWords.length),
    },
  };
}

const sharedBy = (p: ReadonlySet<string>, q: ReadonlySet<string>): string[] =>
  [...p].filter((word) => q.has(word));

/** How far two strengths on one scale are apart; 0 without two. */
const gapOf = (a: Strength | null, b: Strength | null): number =>
  a && b ? Math.abs(a.degree - b.degree) : 0;

/** `force` counts where the words themselves say nothing of how sure they are. */
function readingOf(
  piece: QuotePiece,
  [from, end]: readonly [number, number],
  force: Strength | null,
): RawReading {
  const { doc, words, strength } = piece;
  const start = doc.tokens[from]?.start ?? piece.start;
  let to = end;
  while (to > from + 1 && (doc.tokens[to - 1]?.end ?? 0) - start > longest) to -= 1;
  // Renderings with one degree of certainty and nothing else say the same in other words.
  const short = words.length <= 8 && strength !== null;
  const value = short ? degreeInWords(strength.degree) : words.join(" ");
  const reading = { doc, start, end: doc.tokens[to - 1]?.end ?? piece.end, value };
  const shown = strength ?? force;
  return shown ? { ...reading, strength: shown } : reading;
}

/** How one utterance is worded in different sources. */
export const quoteWording: Facet = {
  kind: "quote-wording",
  compare,
  statement: ({ topic, groups }) =>
    `How are these words${topic && !pronoun.test(topic) ? ` of ${capital(topic)}` : ""} worded: “${short(groups[0]?.words ?? "")}”?`,
  why: (claim) =>
    spread(strengthsOf(claim, "certainty")) >= 0.05
      ? certaintyWords(claim)
      : `${forceWords(claim)}words in quotation marks must be the speaker's own, and only one wording can be`,
  severity: (claim, confidence) =>
    spread(strengthsOf(claim, "certainty")) >= 0.1 ? "high" : confidence > 0.5 ? "medium" : "low",
};

// "he added": a speaker told by a pronoun is nobody to name.
const pronoun = /^(?:he|she|they|it|we|i|who|which)$/iu;
const capital = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** The strengths of the readings on one scale, weakest first. */
const strengthsOf = ({ groups }: Explained, scale: Strength["scale"]): Strength[] =>
  groups
    .flatMap(({ readings }) =>
      readings.flatMap(({ strength }) => (strength?.scale === scale ? [strength] : [])),
    )
    .sort((p, q) => p.degree - q.degree || (p.cue < q.cue ? -1 : 1));

const spread = (all: readonly Strength[]): number => gapOf(all[0] ?? null, all.at(-1) ?? null);

function certaintyWords(claim: Explained): string {
  const all = strengthsOf(claim, "certainty").map(({ degree }) => degreeInWords(degree));
  return `on the scale of certainty they range from “${all[0]}” to “${all.at(-1)}”, so the speaker commits to different things`;
}

/** "the verbs range from “said” to “threatened”, and "; nothing where they are as forceful as each other. */
function forceWords(claim: Explained): string {
  const all = strengthsOf(claim, "force");
  if (spread(all) < forceStep) return "";
  return `they are reported with verbs from “${all[0]?.cue}” to “${all.at(-1)?.cue}”, which differ in force, and `;
}
