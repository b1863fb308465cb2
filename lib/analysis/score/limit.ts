import type { Doc } from "../align/document";

const wordsPerFinding = 70; // of the lengths tried, the one with the best F0.5: noise costs an editor more than a miss
const fewest = 12;
const most = 60; // more than an editor decides in an hour

/** How many discrepancies, omissions aside, are shown of texts of this length: the surest ones. */
export function mostFindings(docs: readonly Doc[]): number {
  const words = docs.reduce((sum, doc) => sum + doc.source.reading.words, 0);
  return Math.min(most, Math.max(fewest, Math.round(words / wordsPerFinding)));
}
