// Answers of many outlets to one question: which say the same? Metric: balanced accuracy on pairs, mean over questions.
import { crossValidate } from "@/scripts/train/fit-logistic";
import { counts } from "./figures";
import { featuresOf, named } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Question {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly { paragraph: string; answer: string; cluster: number }[];
}

const examples = linesOf<Question>(process.argv[2]).flatMap(({ id, answers }) =>
  answers.flatMap((a, i) =>
    answers.slice(i + 1).map((b) => ({
      group: id,
      label: a.cluster === b.cluster,
      features: {
        ...featuresOf(a.answer, b.answer),
        ...named("paragraph", featuresOf(a.paragraph, b.paragraph), [
          "coverLeast",
          "coverMost",
          "cosine",
          "number",
          "calendar",
        ]),
      },
    })),
  ),
);
const balanced = (said: readonly boolean[]) => {
  const ids = [...new Set(examples.map(({ group }) => group))];
  const of = (id: string) => {
    const at = examples.flatMap((example, i) => (example.group === id ? [i] : []));
    return counts(
      at.map((i) => said[i] === true),
      at.map((i) => examples[i]?.label === true),
    ).balanced;
  };
  return ids.reduce((sum, id) => sum + of(id), 0) / ids.length;
};
for (const ridge of [0.03, 0.3, 1]) {
  const scores = crossValidate(examples, { ridge, balanced: true });
  printFigure(
    "nanco_consolidation",
    `balanced accuracy, ridge ${ridge}`,
    balanced(scores.map((p) => p > 0.5)),
    "each question left out in turn",
  );
}
printFigure(
  "nanco_consolidation",
  "balanced accuracy, cosine over .5",
  balanced(examples.map((e) => (e.features.cosine ?? 0) > 0.5)),
  "untrained",
);
printFigure(
  "nanco_consolidation",
  "balanced accuracy, cover over .4",
  balanced(examples.map((e) => (e.features.coverMost ?? 0) > 0.4)),
  "untrained",
);
