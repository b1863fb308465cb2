import { fold } from "@/lib/text/fold";
import { tokenize } from "@/lib/text/tokenize";

/**
 * How one printed form of an utterance stands to another: the same words, one cut out of the other, or words changed.
 * Marks, capitals and the spelling of contractions are a matter of house style and change nothing.
 */
export type QuotationRelation = "identical" | "truncation" | "altered";

/** The relation of two quotations, given without their outer marks. */
export function quotationRelation(a: string, b: string): QuotationRelation {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.join(" ") === y.join(" ")) return "identical";
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && holds(long, short) ? "truncation" : "altered";
}

// "government's" and "governments'" print the same words; "VFW" in "V.F.W." too.
function wordsOf(quotation: string): string[] {
  return tokenize(fold(quotation))
    .filter((token) => token.isWord)
    .map((token) => token.text.replaceAll(/['.]/gu, ""))
    .filter((word) => word !== "");
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  const joined = ` ${long.join(" ")} `;
  return joined.includes(` ${short.join(" ")} `);
}
