import type { Span } from "./span";

/** A stretch of text with the number of its paragraph, counted from 0. */
export interface RawSentence extends Span {
  readonly paragraph: number;
}

// General English press usage: an abbreviation's dot does not end a sentence.
const abbreviations = new Set(
  (
    "mr mrs ms dr prof rev fr st sr jr lt gen col maj capt cpl sgt cmdr adm brig sen rep gov pres amb hon " +
    "atty dist vs etc no nos vol fig al inc ltd co corp dept univ assn bros jan feb mar apr jun jul aug sep " +
    "sept oct nov dec mon tue wed thu fri sat sun approx est ave blvd rd mt ft e.g i.e u.s u.k u.n d.c a.m p.m"
  ).split(" "),
);

const terminal = /[.!?…。！？]+["'”’»)\]]*/gu;

/**
 * The sentences of a text in order, trimmed of white space, none empty. A line break ends a sentence unless the
 * text was hard-wrapped there (no mark before it, a lower-case letter after it); an empty line ends a paragraph.
 */
export function splitSentences(text: string): RawSentence[] {
  const sentences: RawSentence[] = [];
  let paragraph = -1;
  for (const block of blocksOf(text)) {
    paragraph += 1;
    let start = block.start;
    for (const end of boundaries(text, block)) {
      push(sentences, text, start, end, paragraph);
      start = end;
    }
    push(sentences, text, start, block.end, paragraph);
  }
  return sentences;
}

function push(into: RawSentence[], text: string, from: number, to: number, paragraph: number): void {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const end = to - (slice.length - slice.trimEnd().length);
  if (start < end) into.push({ start, end, paragraph });
}

/** Paragraphs: runs between line breaks, joined again where a line was only wrapped. */
function blocksOf(text: string): Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    if (match[0].trim() === "") continue;
    const block = { start: match.index, end: match.index + match[0].length };
    const last = blocks.at(-1);
    const gap = last ? text.slice(last.end, block.start) : "";
    const wrapped =
      last !== undefined &&
      gap.replace(/\r/gu, "").length === 1 &&
      !/[.!?:…"”’)\]]\s*$/u.test(text.slice(last.start, last.end)) &&
      /^\s*\p{Ll}/u.test(match[0]);
    if (last && wrapped) last.end = block.end;
    else blocks.push(block);
  }
  return blocks;
}

function boundaries(text: string, block: Span): number[] {
  const ends: number[] = [];
  const slice = text.slice(block.start, block.end);
  for (const match of slice.matchAll(terminal)) {
    const end = match.index + match[0].length;
    const next = slice.slice(end, end + 40);
    // "… at any moment.”The military's": feeds often lose the space, so a closing quote and a capital are enough.
    const spaced = /^\s+["'“‘«([—–-]*\s*[\p{Lu}\p{N}\p{Lo}“‘«"'(]/u.test(next);
    const glued =
      /^["“‘]?\p{Lu}\p{Ll}/u.test(next) &&
      /\p{Ll}["”’)\]]*[.!?]["”’)\]]*$/u.test(slice.slice(Math.max(0, end - 8), end));
    if (!(spaced || glued) || isAbbreviation(slice, match.index, match[0], next)) continue;
    ends.push(block.start + end);
  }
  return ends;
}

function isAbbreviation(slice: string, dot: number, mark: string, next: string): boolean {
  if (mark !== ".") return false;
  const word = /[\p{L}.]+$/u.exec(slice.slice(Math.max(0, dot - 12), dot))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word)) return true; // an initial: "Laura J. Ferris"
  // "in the U.S. The plan" does end a sentence; "the U.S. Army" does not: only a few openers count as a start.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return !/^\s+["“]?(?:The|A|An|In|On|But|He|She|It|They|We|His|Her|This|That|And|At)\s/u.test(next);
  }
  return abbreviations.has(word.toLowerCase());
}
