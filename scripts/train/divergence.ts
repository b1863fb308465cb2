// Which pairs of clauses would an editor flag? Learnt from annotated stories, one logistic regression.
//   nice -n 19 npx tsx scripts/train/divergence.ts <folder of annotated stories>   writes lib/engine/data/divergence.json
// Prints, five-fold by story: AUC, and for the likeliest n pairs of each story (a clause used once) the share that hits
// a discrepancy, the share of discrepancies of high and medium severity found, and look-alikes flagged.
import { writeFileSync } from "node:fs";
import { predict } from "@/lib/analysis/semantics/logistic";
import { auc, counts } from "@/scripts/evaluate-sets/figures";
import { type ClausePair, clausePairsOf } from "./clause-pairs";
import { crossValidate, type Example, type FitOptions, fitLogistic } from "./fit-logistic";
import { type GoldStory, readGoldStories } from "./gold-stories";

const folder = process.argv[2];
if (!folder) throw new Error("Which stories? npx tsx scripts/train/divergence.ts <folder>");
const stories = readGoldStories(folder);
const pairs = stories.flatMap(clausePairsOf);
const examples: Example[] = pairs.map(({ features, slots, story }) => ({
  features,
  label: slots.length > 0,
  group: story,
}));
const labels = examples.map((example) => example.label);
console.log({
  pairs: pairs.length,
  flagged: labels.filter(Boolean).length,
  lookAlikes: pairs.filter((p) => p.lookAlike).length,
});

const options = { ridge: 0.0005, balanced: false };
const scores = crossValidate(examples, options);
const figures = {
  auc: auc(scores, labels),
  at: [10, 20, 30, 45].map((n) => ({ n, ...shortlist(n, scores) })),
};
console.log(JSON.stringify(figures));
const overlap = examples.map(({ features }) => features.innerWords ?? 0);
console.log(
  "word overlap alone",
  JSON.stringify({
    auc: auc(overlap, labels),
    at: [10, 20, 30].map((n) => ({ n, ...shortlist(n, overlap) })),
  }),
);
// Among pairs that the annotators spoke of: set apart, or said to agree or only to look divergent.
const told = pairs.flatMap((pair, i) => (pair.lookAlike || pair.slots.length > 0 ? [i] : []));
const toldExamples = told.flatMap((i) => examples[i] ?? []);
const toldLabels = toldExamples.map((example) => example.label);
const differOptions = { ridge: 0.02, balanced: true };
const differScores = crossValidate(toldExamples, differOptions);
const said = counts(
  differScores.map((p) => p > 0.5),
  toldLabels,
);
const differs = {
  auc: auc(differScores, toldLabels),
  precision: said.precision,
  recall: said.recall,
  balanced: said.balanced,
};
console.log(
  "flagged against look-alike",
  JSON.stringify({
    byFirst: auc(
      told.map((i) => scores[i] ?? 0),
      toldLabels,
    ),
    differs,
  }),
);
// Both together, the second stage trained without the story it judges.
const judged = new Array<number>(examples.length).fill(0);
const names = stories.map(({ name }) => name);
for (let fold = 0; fold < 5; fold += 1) {
  const held = new Set(names.filter((_, i) => i % 5 === fold));
  const second = fitLogistic(
    toldExamples.filter(({ group }) => !held.has(group)),
    differOptions,
  );
  examples.forEach(({ features, group }, i) => {
    if (held.has(group)) judged[i] = predict(second, features).probability;
  });
}
for (const power of [0.5, 1, 2]) {
  const combined = scores.map((score, i) => score * (judged[i] ?? 0) ** power);
  console.log(
    "both, power",
    power,
    JSON.stringify({
      auc: auc(combined, labels),
      at: [10, 20, 30].map((n) => ({ n, ...shortlist(n, combined) })),
    }),
  );
}

const rounded = (x: number) => Number(x.toPrecision(4));
const written = (of: readonly Example[], by: FitOptions) => {
  const { bias, features } = fitLogistic(of, by);
  return {
    bias: rounded(bias),
    features: features.map(({ name, mean, scale, weight }) => ({
      name,
      mean: rounded(mean),
      scale: rounded(scale),
      weight: rounded(weight),
    })),
  };
};
const provenance = { made: "scripts/train/divergence.ts", stories: stories.length, pairs: pairs.length };
writeFileSync(
  "lib/engine/data/divergence.json",
  `${JSON.stringify({
    provenance: { ...provenance, crossValidated: { flagged: figures, differs } },
    flagged: written(examples, options),
    differs: written(toldExamples, differOptions),
  })}\n`,
);

function shortlist(n: number, by: readonly number[]) {
  const sums = { precision: 0, recall: 0, lookAlikes: 0 };
  for (const story of stories) {
    const { hits, wanted, tried, lookAlikes } = bestOf(story, n, by);
    sums.precision += hits.size === 0 ? 0 : tried.right / tried.all;
    sums.recall += [...wanted].filter((slot) => hits.has(slot)).length / Math.max(1, wanted.size);
    sums.lookAlikes += lookAlikes;
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, Number((sum / stories.length).toFixed(3))]),
  );
}

function bestOf(story: GoldStory, n: number, by: readonly number[]) {
  const own = pairs.flatMap((pair, i) => (pair.story === story.name ? [{ pair, score: by[i] ?? 0 }] : []));
  own.sort((p, q) => q.score - p.score);
  const used = new Set<number>();
  const hits = new Map<number, number>();
  const tried = { all: 0, right: 0 };
  let lookAlikes = 0;
  for (const { pair } of own as { pair: ClausePair }[]) {
    if (tried.all >= n) break;
    if (used.has(pair.a.id) || used.has(pair.b.id)) continue;
    used.add(pair.a.id).add(pair.b.id);
    tried.all += 1;
    const slot = pair.slots.find((found) => (hits.get(found) ?? 0) < 2);
    if (slot !== undefined) {
      hits.set(slot, (hits.get(slot) ?? 0) + 1);
      tried.right += 1;
    } else if (pair.lookAlike) lookAlikes += 1;
  }
  const wanted = new Set(
    story.discrepancies.flatMap((slot, i) =>
      slot.type !== "omission" && slot.severity !== "low" ? [i] : [],
    ),
  );
  return { hits, wanted, tried, lookAlikes };
}
