import { type FoundQuote, findSelector, type TextQuoteSelector } from "@/lib/text/selector";

// "Sunday" stands in every text: a short quote found elsewhere is the same one only in the company of the same
// words. A long one (about four words) is its own proof.
const company = 12;
const ownProof = 24;

/**
 * Where a stored span stands in a newer text: "placed" at its old offsets, "moved" to others, or "orphaned".
 * A place whose surroundings differ is none; of two with the same surroundings the nearer one is taken.
 */
export function carry(text: string, selector: TextQuoteSelector): FoundQuote {
  const found = findSelector(text, selector);
  if (found.state === "orphaned") return found;
  return inCompany(text, found.span.start, selector) ? found : { state: "orphaned", span: null };
}

function inCompany(text: string, at: number, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  if (exact.length >= ownProof) return true;
  let same = 0;
  while (same < prefix.length && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same += 1;
  const after = at + exact.length;
  let next = 0;
  while (next < suffix.length && text[after + next] === suffix[next]) next += 1;
  return same + next >= Math.min(company, prefix.length + suffix.length);
}
