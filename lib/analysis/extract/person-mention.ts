import type { PersonMention, Token } from "../model";

/** The mention of somebody named by the tokens [from, to). Throws a RangeError where there are none. */
export function personMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  { name, titles }: Pick<PersonMention, "name" | "titles">,
): PersonMention {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) throw new RangeError(`No tokens at ${from}-${to}`);
  return { type: "person", start: first.start, end: last.end, sentence: first.sentence, name, titles };
}
