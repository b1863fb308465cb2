import { type RawSentence, splitSentences } from "@/lib/text/split-sentences";
import { boilerplate } from "../lexicon/boilerplate";
import type { Sentence } from "../model";

const shortestProse = 4; // words; "Harsh consequences" between two paragraphs is a cross-heading
const longestHeading = 12; // words; a line without a closing mark up to here is a heading, a caption or a menu

/** The sentences of a text, each told apart as headline, prose or boilerplate (menus, captions, credits). */
export function readSentences(text: string): Sentence[] {
  const raw = splitSentences(text);
  const headline = headlineOf(text, raw);
  return raw.map((sentence, index) => ({
    start: sentence.start,
    end: sentence.end,
    index,
    paragraph: sentence.paragraph,
    kind: index === headline ? "headline" : isBoilerplate(text, raw, sentence) ? "boilerplate" : "prose",
  }));
}

/** The first line is the headline unless it runs on like a paragraph (a text that opens with its dateline). */
function headlineOf(text: string, raw: readonly RawSentence[]): number {
  const first = raw[0];
  if (!first) return -1;
  const alone = raw[1]?.paragraph !== first.paragraph;
  return alone && first.end - first.start < 220 && !/[.!]["”]?$/u.test(text.slice(first.start, first.end))
    ? 0
    : -1;
}

function isBoilerplate(text: string, raw: readonly RawSentence[], sentence: RawSentence): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (boilerplate.some((pattern) => pattern.test(words))) return true;
  const alone = !raw.some((other) => other !== sentence && other.paragraph === sentence.paragraph);
  if (!alone) return false;
  const count = words.split(/\s+/u).length;
  const closed = /[.!?:;,…]["'”’»)\]]*$/u.test(words);
  const quoted = /["“”«»]/u.test(words);
  return (count < shortestProse && !quoted) || (!closed && !quoted && count <= longestHeading);
}
