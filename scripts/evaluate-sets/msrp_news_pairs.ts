// Two news sentences: paraphrases or not? Metric: accuracy and F1.
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { counts } from "./figures";
import { featuresOf } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly s1: string;
  readonly s2: string;
  readonly paraphrase: boolean;
}

const examples: Example[] = linesOf<Line>(process.argv[2]).map(({ id, s1, s2, paraphrase }) => ({
  features: featuresOf(s1, s2),
  label: paraphrase,
  group: id,
}));
const scores = crossValidate(examples, { ridge: 0.003, balanced: false });
const found = counts(
  scores.map((p) => p > 0.5),
  examples.map((example) => example.label),
);
printFigure("msrp_news_pairs", "accuracy", found.accuracy, "five-fold by pair");
printFigure("msrp_news_pairs", "F1", found.f1, "five-fold by pair");
