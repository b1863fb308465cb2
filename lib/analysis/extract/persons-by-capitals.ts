import anyAscii from "any-ascii";
import { isNoPerson, isOpener } from "../lexicon/other-scripts";
import type { PersonMention, Token } from "../model";
import { afterOffice, officesBeside } from "./offices";
import { personMention } from "./person-mention";

const longestName = 4; // words, patronymic included

/**
 * The people named in a text in Cyrillic or Greek letters: runs of two to four capitalised words that are no place and
 * no body, and a surname alone behind an office. The name is given in Latin letters, in the case in which it stands.
 */
export function readPersonsByCapitals(tokens: readonly Token[]): PersonMention[] {
  const found: PersonMention[] = [];
  // An office opens many a sentence, and Greek writes ministries with capitals: the name begins behind it.
  let office = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    office = Math.max(office, afterOffice(tokens, from));
    if (!isNameWord(tokens[from])) continue;
    let to = from + 1;
    while (isNameWord(tokens[to]) && tokens[to]?.sentence === tokens[from]?.sentence) to += 1;
    const begin = Math.min(Math.max(from, office), to);
    const count = to - begin;
    const titles = officesBeside(tokens, begin, to);
    if ((count >= 2 && count <= longestName) || (count === 1 && titles.length > 0))
      found.push(mentionOf(tokens, begin, to, titles));
    from = to - 1;
  }
  return found;
}

/** A word in one capital and small letters: "АНКОНА" is a dateline, "США" a state. */
const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?=[\p{Script=Cyrillic}\p{Script=Greek}])\p{Lu}\p{Ll}/u.test(token.text) &&
  !isOpener(token.norm) &&
  !isNoPerson(token.norm);

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  titles: PersonMention["titles"],
): PersonMention {
  const words = tokens.slice(from, to).map(({ text }) => anyAscii(text));
  return personMention(tokens, from, to, { name: words.join(" "), titles });
}
