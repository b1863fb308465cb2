/**
 * Cohen's kappa of two raters over the items that both judged: their agreement beyond what their own habits would
 * bring about by chance. 1 where they always agree, 0 as by chance, below it worse than chance; null without items,
 * and where both only ever chose one and the same category (there is nothing to agree on then).
 *
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const [one, other] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    if (a === b) same += 1;
    one.set(a, (one.get(a) ?? 0) + 1);
    other.set(b, (other.get(b) ?? 0) + 1);
  }
  const observed = same / n;
  let expected = 0;
  for (const [category, count] of one) expected += (count / n) * ((other.get(category) ?? 0) / n);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
