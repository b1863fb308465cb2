// Claims of two articles on one event: does one strengthen or weaken the other? Metric: AUC, and average precision of
// "weaken", which is rare.
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { auc } from "./figures";
import { featuresOf } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly topic: string;
  readonly claim_a: string;
  readonly claim_b: string;
  readonly strengthen: number;
  readonly weaken: number;
}

const lines = linesOf<Line>(process.argv[2]);
const features = lines.map(({ claim_a, claim_b }) => featuresOf(claim_a, claim_b));
for (const relation of ["strengthen", "weaken"] as const) {
  const examples: Example[] = lines.map((line, i) => ({
    features: features[i] ?? {},
    label: line[relation] > 0,
    group: line.topic,
  }));
  const labels = examples.map(({ label }) => label);
  const scores = crossValidate(examples, { ridge: 0.03, balanced: true });
  const how = "five-fold by topic";
  printFigure("claimdiff", `AUC of ${relation}`, auc(scores, labels), how);
  printFigure("claimdiff", `average precision of ${relation}`, averagePrecision(scores, labels), how);
  printFigure("claimdiff", `share that ${relation}`, labels.filter(Boolean).length / labels.length, "labels");
}

/** The mean, over the true ones, of the precision down to each in the order of the scores. */
function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((score, i) => ({ score, i })).sort((p, q) => q.score - p.score || p.i - q.i);
  let [found, sum] = [0, 0];
  order.forEach(({ i }, rank) => {
    if (!labels[i]) return;
    found += 1;
    sum += found / (rank + 1);
  });
  return found === 0 ? 0 : sum / found;
}
