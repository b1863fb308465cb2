import { probability } from "@/lib/analysis/score/trees";
import type { Example } from "@/scripts/train/fit-logistic";
import { fitTrees } from "@/scripts/train/fit-trees";

const folds = 5;
const options = { trees: 150, depth: 4, rate: 0.08, leaf: 15, pull: 5, share: 0.5 };

/** The probability of each example by boosted trees that saw none of its group; a group falls to a fold by its order. */
export function crossTrees(examples: readonly Example[]): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const scores = examples.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = examples.filter(({ group }) => foldOf.get(group) !== fold);
    const model = fitTrees(
      seen.map((example) => ({ ...example, weight: 1 })),
      options,
    );
    examples.forEach(({ features, group }, i) => {
      if (foldOf.get(group) === fold) scores[i] = probability(model, [features]);
    });
  }
  return scores;
}
