// A text and a hypothesis: do they contradict each other? Metric: F1 of contradiction.
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

const flagged = 0.2; // share said to contradict: twice as many as do, since that is where F1 of a weak signal is best
const examples: Example[] = linesOf<Line>(process.argv[2]).map(({ id, text, hypothesis, label }) => ({
  features: inferenceFigures(featuresOf(text, hypothesis)),
  label: label === "contradiction",
  group: id,
}));
const labels = examples.map((example) => example.label);
const how = "five-fold by pair";
const scores = crossValidate(examples, { ridge: 0.003, balanced: true });
const limit = [...scores].sort((x, y) => y - x)[Math.floor(scores.length * flagged)] ?? 1;
printFigure(
  "contradiction_rte3",
  "F1 at even odds",
  counts(
    scores.map((p) => p > 0.5),
    labels,
  ).f1,
  how,
);
printFigure(
  "contradiction_rte3",
  `F1 with the likeliest ${flagged * 100} % flagged`,
  counts(
    scores.map((p) => p > limit),
    labels,
  ).f1,
  how,
);
printFigure("contradiction_rte3", "AUC", auc(scores, labels), how);
