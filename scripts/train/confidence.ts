// Which differences do editors flag? Learnt from annotated stories as boosted trees.
//   npx tsx scripts/train/confidence.ts STORY_FOLDER...            prints cross-validated figures
//   npx tsx scripts/train/confidence.ts STORY_FOLDER... --write    and writes lib/engine/data/confidence.json
// Each story is judged by trees that never saw it (five parts), and the whole comparison runs with them.
import { writeFileSync } from "node:fs";
import { documentsOf } from "@/lib/analysis/align/document";
import { alignStory } from "@/lib/analysis/claims/candidates";
import { compare } from "@/lib/analysis/compare";
import { facets } from "@/lib/analysis/facets/facets";
import { figuresOf } from "@/lib/analysis/score/confidence";
import { figuresIn } from "@/lib/analysis/score/figures";
import { probability, type TreeModel } from "@/lib/analysis/score/trees";
import { loadResources } from "@/lib/engine/resources";
import { mean, type StoryFigures, scoreStory } from "../evaluate/score-story";
import { auc } from "../evaluate-sets/figures";
import { type AnnotatedStory, isFlagged, readAnnotated } from "./annotated-story";
import { fitTrees, type TreeOptions, type WeighedExample } from "./fit-trees";

const options: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 30, pull: 5, share: 0.3 };
const parts = 5;
const plainKept = 5; // of whole clauses that nobody flagged each fifth is learnt from, with five times the weight

interface Row extends WeighedExample {
  readonly story: string;
  readonly of: string;
}

const write = process.argv.includes("--write");
const stories = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith("--"))
  .map(readAnnotated);
const rows = stories.flatMap(rowsOf);
const models = Array.from({ length: parts }, (_, part) =>
  fitTrees(
    rows.filter(({ story, weight }) => partOf(story) !== part && weight > 0),
    options,
  ),
);
const judged = rows.map(({ features, story, label, of }) => ({
  of,
  label,
  score: probability(models[partOf(story)] ?? { figures: [], base: 0, trees: [] }, features),
}));
for (const of of [...new Set(rows.map((row) => row.of))].sort()) {
  const own = judged.filter((row) => row.of === of);
  const flagged = own.filter(({ label }) => label).length;
  const order = auc(
    own.map(({ score }) => score),
    own.map(({ label }) => label),
  );
  console.log(of.padEnd(15), String(own.length).padStart(7), String(flagged).padStart(6), order.toFixed(2));
}
const figures = stories.map((story) => scored(story, models[partOf(story.name)]));
const columns = [
  "recall",
  "typed",
  "precision",
  "high",
  "p@10",
  "omission",
  "grouping",
  "trapped",
  "findings",
] as const;
const line = (of: readonly Pick<StoryFigures, (typeof columns)[number]>[]): string =>
  columns.map((column) => `${column} ${mean(of.map((row) => row[column]))?.toFixed(2)}`).join("  ");
if (process.argv.includes("--each"))
  stories.forEach(({ name }, i) => {
    console.log(name.padEnd(20), line(figures.slice(i, i + 1)));
  });
console.log("cross-validated", line(figures));
if (write) {
  const model = fitTrees(
    rows.filter(({ weight }) => weight > 0),
    options,
  );
  const provenance = {
    made: "scripts/train/confidence.ts",
    stories: stories.length,
    candidates: rows.length,
    options,
  };
  writeFileSync("lib/engine/data/confidence.json", `${JSON.stringify({ provenance, ...model })}\n`);
}

function partOf(story: string): number {
  return stories.findIndex(({ name }) => name === story) % parts;
}

function rowsOf({ name, sources, gold }: AnnotatedStory): Row[] {
  const story = alignStory(documentsOf(sources), loadResources().words);
  const place = figuresIn(story);
  let plain = 0;
  return facets
    .flatMap((facet) => facet.compare(story))
    .map((candidate) => {
      const label = isFlagged(candidate, gold);
      const sampled = candidate.model === "clause" && !label;
      if (sampled) plain += 1;
      return {
        story: name,
        of: candidate.model ?? candidate.kind,
        features: figuresOf(candidate, place(candidate)),
        label,
        weight: !sampled ? 1 : plain % plainKept === 0 ? plainKept : 0,
      };
    });
}

function scored({ sources, gold }: AnnotatedStory, confidence: TreeModel | undefined) {
  if (!confidence) throw new Error("No model of that part");
  const work = compare(sources, { ...loadResources(), confidence });
  let step = work.next();
  while (!step.done) step = work.next();
  const texts = new Map(sources.map((source) => [source.id, source.reading.text]));
  return scoreStory(step.value.discrepancies, gold, texts);
}
