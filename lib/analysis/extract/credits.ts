import { wires } from "../lexicon/wires";
import type { Sentence } from "../model";

const opening = 220; // characters: "GENEVA, Jan 9 (Reuters) –" stands at the head of a text
const closing = 5; // the last lines, where "asc / dpa / AFP" stands

/** The wires that the text credits in its opening or in its last lines, canonical names, sorted. */
export function readCredits(text: string, sentences: readonly Sentence[]): string[] {
  const tail = sentences
    .filter((sentence, index) => sentence.kind === "boilerplate" || index >= sentences.length - closing)
    .map((sentence) => text.slice(sentence.start, sentence.end))
    .filter((line) => line.length < 80 && !/photo|image|picture/iu.test(line));
  const head = /\(([^()]{2,40})\)\s*[-–—]/u.exec(text.slice(0, opening + 400))?.[1] ?? "";
  const named = wires
    .filter(([pattern]) => pattern.test(head) || tail.some((line) => pattern.test(line)))
    .map(([, name]) => name);
  // An agency nobody listed: "(Alpine Wire) –" in a dateline is a credit all the same.
  if (named.length === 0 && /^\p{Lu}[\p{L}. ]+$/u.test(head) && /wire|press|agency|news/iu.test(head))
    named.push(head);
  return [...new Set(named)].sort();
}
