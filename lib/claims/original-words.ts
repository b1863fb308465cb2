import anyAscii from "any-ascii";
import { romanised } from "@/lib/analysis/facets/romanised";
import { overlaps, type Span } from "@/lib/text/span";
import { alignTranslation, type Bead } from "@/lib/text/translated";
import type { SentencedText } from "./sentence";

const fewSentences = 2; // an original that long was put in for its words: it is shown whole
const stem = 5; // letters of a name that its cases share
const leastShared = 2; // names and figures by which the words of another text are known

/** The words of a reading, where they stand in their source's text. */
export interface Rendering extends Span {
  readonly text: SentencedText;
  /** The source is a translation of the original as a whole. */
  readonly isTranslation: boolean;
}

/**
 * The sentences of the original that these renderings render, as spans of its text, in order: of a translation by the
 * places of its sentences, of other texts by the names and figures that no other sentence shares as many of. Empty
 * where they cannot be told.
 */
export function originalWords(original: SentencedText, renderings: readonly Rendering[]): Span[] {
  const { sentences, text } = original;
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last || renderings.length === 0) return [];
  if (sentences.length <= fewSentences) return [{ start: first.start, end: last.end }];
  const marks = sentences.map(({ start, end }) => marksOf(text.slice(start, end)));
  const votes = new Map<number, number>();
  const aligned = new Map<SentencedText, readonly Bead[]>(); // a text that speaks several times is aligned once
  for (const rendering of renderings) {
    const { text, isTranslation } = rendering;
    const beads = isTranslation ? (aligned.get(text) ?? beadsOf(original, marks, text)) : [];
    aligned.set(text, beads);
    for (const i of isTranslation ? byPlace(beads, rendering) : byMarks(marks, rendering))
      votes.set(i, (votes.get(i) ?? 0) + (isTranslation ? 2 : 1));
  }
  const most = Math.max(0, ...votes.values());
  return [...votes]
    .filter(([, count]) => count === most)
    .sort(([i], [j]) => i - j)
    .flatMap(([i]) => sentences[i] ?? [])
    .map(({ start, end }) => ({ start, end }));
}

function beadsOf(
  original: SentencedText,
  marks: readonly ReadonlySet<string>[],
  { sentences, text }: SentencedText,
): Bead[] {
  const own = sentences.map(({ start, end }) => marksOf(text.slice(start, end)));
  return alignTranslation(original.sentences, sentences, (i, j) => shared(marks[i], own[j]));
}

function byPlace(beads: readonly Bead[], { text, ...span }: Rendering): number[] {
  return beads.flatMap((bead) => {
    const [from, to] = bead.translation;
    const holds = text.sentences.slice(from, to).some((sentence) => overlaps(sentence, span));
    return holds ? range(bead.original) : [];
  });
}

function byMarks(marks: readonly ReadonlySet<string>[], { text, ...span }: Rendering): number[] {
  const own = new Set(
    text.sentences
      .filter((sentence) => overlaps(sentence, span))
      .flatMap(({ start, end }) => [...marksOf(text.text.slice(start, end))]),
  );
  const counts = marks.map((each) => shared(each, own));
  const most = Math.max(0, ...counts);
  const best = counts.flatMap((count, i) => (count === most ? [i] : []));
  return most >= leastShared && best.length === 1 ? best : [];
}

/** The figures of a sentence, and its capitalised words by the sound of their beginnings, whatever their script. */
function marksOf(sentence: string): ReadonlySet<string> {
  const figures = sentence.match(/\p{Nd}+/gu) ?? [];
  const names = sentence.match(/\p{Lu}\p{L}{3,}/gu) ?? [];
  const sound = (name: string) => romanised(anyAscii(name)).replaceAll("c", "k").slice(0, stem);
  return new Set([...figures.map(anyAscii), ...names.map(sound)]);
}

function shared(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let count = 0;
  for (const mark of a) if (b.has(mark)) count += 1;
  return count;
}

const range = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
