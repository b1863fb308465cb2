import { fold } from "@/lib/text/fold";
import { tokenize } from "@/lib/text/tokenize";
import type { Sentence, Token } from "../model";
import type { TaggedWord } from "../resources";

/**
 * The tokens of a text with lemma, part of speech and sentence. The words are our own, so that their borders never
 * change with the tagger; its tags are taken over where its token begins at the same place.
 */
export function readTokens(
  text: string,
  sentences: readonly Sentence[],
  tagged: readonly TaggedWord[],
): Token[] {
  const folded = fold(text);
  const tags = new Map(tagged.map((word) => [word.start, word]));
  const tokens: Token[] = [];
  let sentence = 0;
  for (const raw of tokenize(text)) {
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= raw.start) sentence += 1;
    const current = sentences[sentence];
    if (!current) break;
    if (raw.start < current.start) continue;
    const norm = folded.slice(raw.start, raw.end);
    const tag = tags.get(raw.start);
    tokens.push({
      start: raw.start,
      end: raw.end,
      text: raw.text,
      norm,
      lemma: lemmaOf(norm, raw.isWord, tag),
      pos: tag?.pos ?? guessPos(raw.text, raw.isWord),
      sentence,
    });
  }
  return tokens;
}

function lemmaOf(norm: string, isWord: boolean, tag: TaggedWord | undefined): string {
  if (!isWord) return norm;
  const lemma = tag && tag.end - tag.start === norm.length ? fold(tag.lemma) : norm;
  // The tagger leaves some plurals that it takes for names ("Allies"); a bare plural s is dropped for them too.
  if (lemma === norm && /[^su'.]s$/u.test(lemma) && lemma.length > 3 && tag?.pos !== "PROPN")
    return lemma.slice(0, -1);
  return lemma;
}

function guessPos(text: string, isWord: boolean): string {
  if (!isWord) return "PUNCT";
  if (/^\d/u.test(text)) return "NUM";
  return /^\p{Lu}/u.test(text) ? "PROPN" : "X";
}
