// The weights of the meaning judge, learnt from pairs of renderings of which people said whether the meaning differs.
//   nice -n 19 npx tsx scripts/train/judge.ts <translation_meaning.jsonl> <summedits_news.jsonl>
// Writes lib/engine/data/judge.json and prints the five-fold figures for each set.
import { writeFileSync } from "node:fs";
import { auc, counts } from "@/scripts/evaluate-sets/figures";
import { featuresOf } from "@/scripts/evaluate-sets/held-against";
import { linesOf } from "@/scripts/evaluate-sets/phrases";
import { crossValidate, type Example, type FitOptions, fitLogistic } from "./fit-logistic";

interface Translation {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: string;
}
interface Edit {
  readonly doc_id: string;
  readonly original: string;
  readonly edited: string;
  readonly consistent: boolean;
}

const translations: Example[] = linesOf<Translation>(process.argv[2]).map(({ id, a, b, label }) => ({
  features: featuresOf(a, b),
  label: label === "meaning_differs",
  group: /^.*?\.\d+-\d+/u.exec(id)?.[0] ?? id,
}));
const edits: Example[] = linesOf<Edit>(process.argv[3]).map(({ doc_id, original, edited, consistent }) => ({
  features: featuresOf(original, edited),
  label: !consistent,
  group: doc_id,
}));
// One model for both did worse on each (AUC .638 and .748): among free renderings many small differences are innocent,
// in a near copy a single changed word is the point.
const rounded = (x: number) => Number(x.toPrecision(4));
const learn = (examples: readonly Example[], options: FitOptions) => {
  const scores = crossValidate(examples, options);
  const labels = examples.map((example) => example.label);
  const said = scores.map((p) => p > 0.5);
  const { bias, features } = fitLogistic(examples, options);
  return {
    crossValidated: {
      auc: rounded(auc(scores, labels)),
      balancedAccuracy: rounded(counts(said, labels).balanced),
      examples: examples.length,
    },
    bias: rounded(bias),
    features: features.map(({ name, mean, scale, weight }) => ({
      name,
      mean: rounded(mean),
      scale: rounded(scale),
      weight: rounded(weight),
    })),
  };
};
const renderings = learn(translations, { ridge: 0.1, balanced: true });
const nearCopies = learn(edits, { ridge: 0.3, balanced: true });
console.log(renderings.crossValidated, nearCopies.crossValidated);
writeFileSync(
  "lib/engine/data/judge.json",
  `${JSON.stringify({ provenance: { made: "scripts/train/judge.ts" }, renderings, nearCopies })}\n`,
);
