/** Share of pairs, one true and one false, that the scores put in the right order; ties count half. */
export function auc(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores
    .map((score, i) => ({ score, label: labels[i] === true }))
    .sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positive = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.score === order[i]?.score) j += 1;
    for (let k = i; k < j; k += 1)
      if (order[k]?.label) {
        ranks += (i + j + 1) / 2;
        positive += 1;
      }
    i = j;
  }
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (order.length - positive));
}

export interface Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
  /** Mean of the shares found right among the true and among the false. */
  readonly balanced: number;
}

/** How well yes-or-no answers meet the labels. */
export function counts(said: readonly boolean[], labels: readonly boolean[]): Counts {
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  said.forEach((yes, i) => {
    if (yes && labels[i]) tp += 1;
    else if (yes) fp += 1;
    else if (labels[i]) fn += 1;
    else tn += 1;
  });
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const [precision, recall] = [ratio(tp, tp + fp), ratio(tp, tp + fn)];
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    accuracy: ratio(tp + tn, said.length),
    balanced: (recall + ratio(tn, tn + fp)) / 2,
  };
}

/** Pearson's correlation. */
export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((v, i) => {
    const w = (y[i] ?? 0) - my;
    xy += (v - mx) * w;
    xx += (v - mx) ** 2;
    yy += w * w;
  });
  return xx * yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
