// A text and a hypothesis: do they contradict each other? Metric: accuracy.
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { auc, counts } from "./figures";
import { featuresOf } from "./held-against";
import { inferenceFigures } from "./inference-figures";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly hypothesis: string;
  readonly label: string;
}

const examples: Example[] = linesOf<Line>(process.argv[2]).map(({ id, text, hypothesis, label }) => ({
  features: inferenceFigures(featuresOf(text, hypothesis)),
  label: label === "contradiction",
  group: id,
}));
const labels = examples.map((example) => example.label);
const how = "five-fold by pair";
const scores = crossValidate(examples, { ridge: 0.1, balanced: true });
const found = counts(
  scores.map((p) => p > 0.5),
  labels,
);
printFigure("contradiction_negation", "accuracy", found.accuracy, how);
printFigure("contradiction_negation", "AUC", auc(scores, labels), how);
