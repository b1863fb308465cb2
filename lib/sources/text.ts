import { createHash } from "node:crypto";

/** What is noted of a text beside its body. Lengths are UTF-16 code units, the hash is SHA-256 of its UTF-8. */
export interface TextFacts {
  readonly contentHash: string;
  readonly length: number;
  readonly bytes: number;
  readonly words: number;
  /** The first line that says something, without spaces around it; empty: the text says nothing. */
  readonly headline: string;
}

// "Covid-19", "don't", "U.S." and "1,200" are one word each; a dash between spaces is none.
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu;
const longestHeadline = 300;

/** Measures a text; it is not changed, not even its byte order mark or its line ends. */
export function factsOf(text: string): TextFacts {
  const utf8 = Buffer.from(text, "utf8");
  return {
    contentHash: createHash("sha256").update(utf8).digest("hex"),
    length: text.length,
    bytes: utf8.byteLength,
    words: text.match(word)?.length ?? 0,
    headline: headlineOf(text),
  };
}

function headlineOf(text: string): string {
  // trim() takes a byte order mark for white space, as we do here.
  const line = /[^\s][^\r\n]*/u.exec(text.replace(/^\uFEFF/, ""))?.[0].trim() ?? "";
  return line.length <= longestHeadline ? line : [...line.slice(0, longestHeadline)].slice(0, -1).join("");
}
