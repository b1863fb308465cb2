import { placeInScript } from "../lexicon/other-scripts";
import type { NamedMention, Token } from "../model";
import { placeFrom } from "./place-names";

/** The places and governments among the tokens under one name each: "Beijing", "Chinese" and "China" are one. */
export function readPlaces(tokens: readonly Token[]): NamedMention[] {
  const found: NamedMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first) continue;
    const foreign = placeInScript(first.text);
    if (foreign) {
      const { start, end, sentence } = first;
      found.push({ type: "place", name: foreign, start, end, sentence });
      continue;
    }
    const place = placeFrom(tokens, i);
    const last = tokens[(place?.to ?? 0) - 1];
    if (!place || !last) continue;
    found.push({
      type: "place",
      name: place.name,
      start: first.start,
      end: last.end,
      sentence: first.sentence,
    });
    i = place.to - 1;
  }
  return found;
}
