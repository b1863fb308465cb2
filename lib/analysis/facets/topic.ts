import { sharedTerms, type UnitPair } from "../align/pairs";
import type { TermWeights } from "../align/weights";

/** The weightiest words that two units share, as they name the slot: "border, troops". */
export function topicOf(pair: UnitPair, weights: TermWeights): string {
  return sharedTerms(pair)
    .filter((term) => /^[@\p{L}]/u.test(term))
    .sort((p, q) => weights.of(q) - weights.of(p) || (p < q ? -1 : 1))
    .slice(0, 3)
    .map((term) => shown(term))
    .join(", ");
}

function shown(term: string): string {
  return term.startsWith("@")
    ? term.slice(1).replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : term;
}
