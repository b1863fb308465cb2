import type { Doc } from "../align/document";

const wordsPerFinding = 60; // careful editors list 12 to 35 entries for three texts of 500 to 900 words each
const fewest = 12;
const most = 60; // more than an editor decides in an hour

/** How many discrepancies, omissions aside, are shown of texts of this length: the surest ones. */
export function mostFindings(docs: readonly Doc[]): number {
  const words = docs.reduce((sum, doc) => sum + doc.source.reading.words, 0);
  return Math.min(most, Math.max(fewest, Math.round(words / wordsPerFinding)));
}
