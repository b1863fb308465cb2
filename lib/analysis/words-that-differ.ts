import { diffArrays } from "diff";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";
import { tokenize } from "@/lib/text/tokenize";

/**
 * For each of the texts the spans of its words that do not stand in every other one, in order: what to set off when
 * readings are shown one under the other. Case and the style of quotation marks do not count; marks alone never differ.
 */
export function wordsThatDiffer(texts: readonly string[]): Span[][] {
  const words = texts.map((text) => tokenize(text).filter((token) => token.isWord));
  const norms = words.map((list) => list.map((word) => fold(word.text)));
  return words.map((own, i) => {
    const missing = new Set<number>();
    norms.forEach((other, j) => {
      if (i === j) return;
      let at = 0;
      for (const part of diffArrays([...(norms[i] ?? [])], [...other])) {
        if (part.added) continue;
        if (part.removed) for (let k = 0; k < part.value.length; k += 1) missing.add(at + k);
        at += part.value.length;
      }
    });
    return [...missing]
      .sort((a, b) => a - b)
      .flatMap((k) => (own[k] ? [{ start: own[k].start, end: own[k].end }] : []));
  });
}
