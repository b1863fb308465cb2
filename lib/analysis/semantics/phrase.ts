import type { Token } from "../model";

/** A word as the judges see it. */
export type Word = Pick<Token, "text" | "norm" | "lemma" | "pos">;

/** A stretch of text as its words and marks in order: a span, a clause, a sentence or a quotation. */
export type Phrase = readonly Word[];

const functionTags = new Set([
  "ADP",
  "AUX",
  "CCONJ",
  "DET",
  "PART",
  "PRON",
  "PUNCT",
  "SCONJ",
  "SYM",
  "SPACE",
]);

/** True for words that carry the topic; figures and names do, "the", "of", "would" don't. */
export function isContent(word: Word): boolean {
  return /[\p{L}\p{N}]/u.test(word.norm) && !functionTags.has(word.pos) && !lightWords.has(word.norm);
}

// Own list: tagged as nouns, verbs or adverbs, yet without a topic of their own.
const lightWords = new Set(
  (
    "be is are was were been being am have has had having do does did done 's 're 've 'd 'll 'm not n't no " +
    "who which that what when where how why there here so also just then very too as to"
  ).split(" "),
);

/** True for a word that the text writes as a name. */
export function isName(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) && (word.pos === "PROPN" || /^\p{Lu}{2,}/u.test(word.text));
}

/** True for figures ("1,200") and number words ("two"). */
export function isNumber(word: Word): boolean {
  return /^\d/u.test(word.norm) || numberWords.has(word.norm);
}

const numberWords: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value): [string, number] => [word, value])
    .concat(
      "thirty forty fifty sixty seventy eighty ninety"
        .split(" ")
        .map((word, i): [string, number] => [word, 30 + 10 * i]),
      [
        ["dozen", 12],
        ["hundred", 100],
        ["thousand", 1e3],
        ["million", 1e6],
        ["billion", 1e9],
        ["trillion", 1e12],
        ["half", 0.5],
        ["twice", 2],
        ["double", 2],
        ["doubled", 2],
        ["thrice", 3],
        ["triple", 3],
      ],
    ),
);

/** The value of a figure or number word; null when it is none. */
export function amountOf(word: Word): number | null {
  const named = numberWords.get(word.norm);
  if (named !== undefined) return named;
  const digits = /^\d[\d,]*(?:\.\d+)?/u.exec(word.norm)?.[0];
  return digits ? Number(digits.replaceAll(",", "")) : null;
}
