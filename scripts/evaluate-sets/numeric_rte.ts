// A text and a hypothesis, both with figures: does the text bear the hypothesis out? Metric: accuracy.
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { counts } from "./figures";
import { featuresOf } from "./held-against";
import { inferenceFigures } from "./inference-figures";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly hypothesis: string;
  readonly entailment: boolean;
}

const examples: Example[] = linesOf<Line>(process.argv[2]).map(({ id, text, hypothesis, entailment }) => ({
  features: inferenceFigures(featuresOf(text, hypothesis)),
  label: entailment,
  group: id,
}));
const scores = crossValidate(examples, { ridge: 0.003, balanced: true });
const found = counts(
  scores.map((p) => p > 0.5),
  examples.map((example) => example.label),
);
printFigure("numeric_rte", "accuracy", found.accuracy, "five-fold by pair");
