/** What PostgreSQL cannot hold, and where: `offset` in UTF-16 code units from 0, `line` from 1. */
export interface Unstorable {
  readonly what: "a NUL character" | "half a character (a lone surrogate)";
  readonly offset: number;
  readonly line: number;
}

// With the u flag a surrogate pair is one code point, so \p{Cs} matches lone surrogates only.
const unstorable = /\0|\p{Cs}/u;

/** The first place of a text that PostgreSQL would refuse or change; null when it can be kept exactly. */
export function findUnstorable(text: string): Unstorable | null {
  const found = unstorable.exec(text);
  if (!found) return null;
  const what = found[0] === "\0" ? "a NUL character" : "half a character (a lone surrogate)";
  return { what, offset: found.index, line: text.slice(0, found.index).split(/\r\n|\r|\n/).length };
}
