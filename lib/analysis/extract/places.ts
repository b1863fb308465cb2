import { placeInScript } from "../lexicon/other-scripts";
import { placeNames } from "../lexicon/places";
import type { NamedMention, Token } from "../model";

const longestName = 3; // tokens: "People's Republic of China" is read by its last word

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
    if (!/^\p{Lu}/u.test(first.text)) continue;
    for (let width = longestName; width >= 1; width -= 1) {
      const last = tokens[i + width - 1];
      if (!last || last.sentence !== first.sentence) continue;
      const phrase = tokens
        .slice(i, i + width)
        .map((token) => token.norm)
        .join(" ");
      // "us" is a pronoun and "Un" a name unless they are written in capitals
      const name =
        phrase.length === 2 && first.text !== first.text.toUpperCase() ? undefined : placeNames.get(phrase);
      if (!name) continue;
      found.push({ type: "place", name, start: first.start, end: last.end, sentence: first.sentence });
      i += width - 1;
      break;
    }
  }
  return found;
}
