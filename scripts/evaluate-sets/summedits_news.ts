// A sentence and an edited form: are the facts still the same? Metric: balanced accuracy, original against edited.
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { auc, counts } from "./figures";
import { featuresOf } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly doc_id: string;
  readonly original: string;
  readonly edited: string;
  readonly consistent: boolean;
}

const examples: Example[] = linesOf<Line>(process.argv[2]).map(
  ({ doc_id, original, edited, consistent }) => ({
    features: featuresOf(original, edited),
    label: !consistent,
    group: doc_id,
  }),
);
const labels = examples.map((example) => example.label);
const set = "summedits_news";
const scores = crossValidate(examples, { ridge: 0.3, balanced: true });
const how = "five-fold by document";
printFigure(
  set,
  "balanced accuracy",
  counts(
    scores.map((p) => p > 0.5),
    labels,
  ).balanced,
  how,
);
printFigure(set, "AUC", auc(scores, labels), how);
