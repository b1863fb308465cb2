import { scriptOf } from "@/lib/text/script";
import { compareSpans } from "@/lib/text/span";
import { readCredits } from "./extract/credits";
import { readPersons } from "./extract/persons";
import { readPersonsByCapitals } from "./extract/persons-by-capitals";
import { readPlaces } from "./extract/places";
import { readQuantities } from "./extract/quantities";
import { readSentences } from "./extract/sentences";
import { readTimes } from "./extract/times";
import { readTokens } from "./extract/tokens";
import { readUtterances } from "./extract/utterances";
import { engineVersion, type ReadOptions, type Sentence, type TextReading } from "./model";
import type { Resources } from "./resources";

/**
 * Everything that one text says, read on its own. Plain JSON: cache it under the text's hash, the options
 * and `engineVersion`. Any string can be read; an empty one gives an empty reading.
 */
export function read(text: string, options: ReadOptions, resources: Resources): TextReading {
  const sentences = readSentences(text);
  const language = options.language ?? (resources.detectLanguage(text) || "und");
  const tokens = readTokens(text, sentences, resources.tag(text));
  const date = options.date ?? dateIn(text);
  const script = scriptOf(text);
  const persons =
    script === "cyrillic" || script === "greek" ? readPersonsByCapitals(tokens) : readPersons(tokens);
  const times = readTimes(tokens, date);
  const mentions = [
    ...persons,
    ...times,
    ...readQuantities(tokens).filter(
      (quantity) => !times.some((time) => time.start < quantity.end && quantity.start < time.end),
    ),
    ...readPlaces(tokens),
    ...readUtterances(text, sentences, tokens, persons),
  ].sort(compareSpans);
  return {
    engine: engineVersion,
    text,
    title: titleOf(text, sentences),
    language,
    date,
    words: tokens.filter((token) => token.pos !== "PUNCT").length,
    sentences,
    tokens,
    mentions,
    credits: readCredits(text, sentences),
  };
}

function titleOf(text: string, sentences: readonly Sentence[]): string {
  const first = sentences.find((sentence) => sentence.kind === "headline") ?? sentences[0];
  return first ? text.slice(first.start, first.end).slice(0, 200) : "";
}

/** The day named in the first lines of the text, as a dateline gives it; null without a year. */
function dateIn(text: string): string | null {
  const head = text.slice(0, 400);
  const iso = /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/u.exec(head)?.[0];
  if (iso) return iso;
  const months = "January|February|March|April|May|June|July|August|September|October|November|December";
  const dayFirst = new RegExp(`\\b(\\d{1,2})\\s+(${months})\\s+((?:19|20)\\d\\d)`, "u").exec(head);
  const monthFirst = new RegExp(`\\b(${months})\\s+(\\d{1,2}),?\\s+((?:19|20)\\d\\d)`, "u").exec(head);
  const [day, month, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (!day || !month || !year) return null;
  const index = months.split("|").indexOf(month) + 1;
  return `${year}-${String(index).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
