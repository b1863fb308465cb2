import { diffArrays } from "diff";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";
import { tokenize } from "@/lib/text/tokenize";

const words = (text: string) => tokenize(text).filter(({ isWord }) => isWord);
const norms = (text: string) => words(fold(text)).map(({ text: word }) => word);

// A diff of two long passages would take long and say nothing to the reader: then all words are marked.
const longest = 2000;

/**
 * The spans of `words` in the text whose words `other` does not have in the same order: capitals, quotation marks
 * and punctuation do not count. Neighbouring words make one mark. Offsets are those of the text.
 */
export function differingWords(text: string, reading: Span, other: string): Span[] {
  const slice = text.slice(reading.start, reading.end);
  const mine = words(slice);
  const theirs = norms(other);
  const differs =
    mine.length + theirs.length > longest ? mine.map(() => true) : missing(norms(slice), theirs);
  const marks: { start: number; end: number }[] = [];
  let previous = -2;
  mine.forEach((word, index) => {
    if (!differs[index]) return;
    const last = marks.at(-1);
    if (last && previous === index - 1) last.end = reading.start + word.end;
    else marks.push({ start: reading.start + word.start, end: reading.start + word.end });
    previous = index;
  });
  return marks;
}

function missing(mine: string[], theirs: string[]): boolean[] {
  const result: boolean[] = [];
  for (const part of diffArrays(theirs, mine)) {
    if (part.removed) continue;
    for (const _ of part.value) result.push(part.added === true);
  }
  return result;
}
