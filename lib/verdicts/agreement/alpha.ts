/**
 * Krippendorff's alpha for nominal data: one minus the observed over the expected disagreement, for any number of
 * raters, who need not be the same from item to item. An item is the list of its judgments; one with fewer than two
 * says nothing and is left out. Null where nothing can be paired, or all judgments are of one category.
 *
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania (2011), section D: the
 * coincidences within items, weighted by 1 / (judgments of the item − 1).
 */
export function krippendorffsAlpha(items: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let n = 0;
  let disagreements = 0;
  for (const judgments of items) {
    const m = judgments.length;
    if (m < 2) continue;
    const counts = new Map<string, number>();
    for (const judgment of judgments) counts.set(judgment, (counts.get(judgment) ?? 0) + 1);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      disagreements += (count * (m - count)) / (m - 1);
    }
    n += m;
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (n - count);
  if (expected === 0) return null;
  return 1 - ((n - 1) * disagreements) / expected;
}
