import type { Span } from "@/lib/text/span";
import { isReporting } from "../lexicon/reporting";
import type { PersonMention, QuotationMention, Sentence, Token } from "../model";
import { findQuoted, type QuotedWords } from "./quotations";

const reach = 24; // tokens between a quotation and the verb that reports it

/** The quotations of a text with speaker and verb where the sentences beside them name one. */
export function readUtterances(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  persons: readonly PersonMention[],
): QuotationMention[] {
  const found: QuotationMention[] = [];
  let carried = false;
  for (const paragraph of paragraphsOf(sentences)) {
    const quoted = findQuoted(text, paragraph, carried);
    carried = quoted.at(-1)?.balanced === false;
    for (const quote of quoted) {
      const inside = firstFrom(tokens, quote.start);
      const first = tokens[inside];
      if (!first || first.start >= quote.end) continue;
      const verb = reportingVerb(tokens, quote, quoted, paragraph);
      const speaker = verb ? speakerOf(tokens, verb.index, quoted, persons) : null;
      found.push({
        type: "quotation",
        start: quote.start,
        end: quote.end,
        sentence: first.sentence,
        direct: true,
        speaker,
        verb: verb && { start: verb.token.start, end: verb.token.end, lemma: verb.token.lemma },
      });
    }
  }
  return found;
}

/** Index of the first token that begins at the offset or after it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function paragraphsOf(sentences: readonly Sentence[]): Span[] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const { kind, paragraph, start, end } of sentences) {
    if (kind === "boilerplate") continue;
    const span = spans.get(paragraph);
    if (span) span.end = end;
    else spans.set(paragraph, { start, end });
  }
  return [...spans.values()];
}

const within = (token: Token, quoted: readonly QuotedWords[]): boolean =>
  quoted.some((q) => q.start <= token.start && token.end <= q.end);

/** The verb of speaking nearest to the quotation in its paragraph, outside all quotation marks. */
function reportingVerb(
  tokens: readonly Token[],
  quote: Span,
  quoted: readonly QuotedWords[],
  paragraph: Span,
): { token: Token; index: number } | null {
  let best: { token: Token; index: number; distance: number } | null = null;
  const begin = firstFrom(tokens, quote.start);
  const end = firstFrom(tokens, quote.end);
  for (let i = Math.max(0, begin - reach); i < Math.min(tokens.length, end + reach); i += 1) {
    const token = tokens[i];
    if (!token || token.start < paragraph.start || token.end > paragraph.end || within(token, quoted))
      continue;
    if (!isReporting(token.lemma) || !/VERB|AUX/u.test(token.pos)) continue;
    const distance = i < begin ? begin - i : i - end;
    if (!best || distance < best.distance) best = { token, index: i, distance };
  }
  return best;
}

/** The name beside the verb: "the minister said", "said Laura Ferris"; a person when one is near, else the noun. */
export function speakerOf(
  tokens: readonly Token[],
  verb: number,
  quoted: readonly Span[],
  persons: readonly PersonMention[],
): QuotationMention["speaker"] {
  const sentence = tokens[verb]?.sentence;
  const at = tokens[verb]?.start ?? 0;
  const near = persons
    .filter(
      (person) =>
        person.sentence === sentence && !quoted.some((q) => q.start <= person.start && person.end <= q.end),
    )
    .map((person) => ({ person, distance: person.end <= at ? at - person.end : person.start - at }))
    .filter(({ distance }) => distance < 80)
    .sort((a, b) => a.distance - b.distance)[0];
  const subject = subjectOf(tokens, verb);
  if (near && (!subject || near.distance <= Math.abs(at - subject.end) + 60)) {
    const { start, end, name } = near.person;
    return { start, end, name };
  }
  return subject;
}

/** The noun phrase before the verb (or right after "said"), without relative clauses. */
export function subjectOf(tokens: readonly Token[], verb: number): QuotationMention["speaker"] {
  const sentence = tokens[verb]?.sentence;
  let i = verb - 1;
  while (i >= 0 && tokens[i]?.sentence === sentence && /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? ""))
    i -= 1;
  const end = i;
  while (
    i >= 0 &&
    tokens[i]?.sentence === sentence &&
    /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM)$/u.test(tokens[i]?.pos ?? "") &&
    end - i < 7
  )
    i -= 1;
  const first = tokens[i + 1];
  const last = tokens[end];
  if (!first || !last || i === end) return null;
  return {
    start: first.start,
    end: last.end,
    name: tokens
      .slice(i + 1, end + 1)
      .map((token) => token.text)
      .join(" "),
  };
}
