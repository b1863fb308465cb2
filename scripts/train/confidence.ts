// Which differences do editors flag? Learnt from annotated stories as boosted trees.
//   npx tsx scripts/train/confidence.ts STORY_FOLDER...            prints cross-validated figures
//   npx tsx scripts/train/confidence.ts STORY_FOLDER... --each     and those of each story
//   npx tsx scripts/train/confidence.ts STORY_FOLDER... --write    and writes confidence, kinds and omissions in lib/engine/data
// Each story is judged by trees that never saw it (five parts), and the whole comparison runs with them.
import { writeFileSync } from "node:fs";
import { documentsOf } from "@/lib/analysis/align/document";
import { alignStory } from "@/lib/analysis/claims/candidates";
import { omissionCandidates } from "@/lib/analysis/claims/omissions";
import { compare } from "@/lib/analysis/compare";
import { bareClauses, withDifference } from "@/lib/analysis/facets/clause";
import { facets } from "@/lib/analysis/facets/facets";
import { kinds } from "@/lib/analysis/model";
import { figuresOf } from "@/lib/analysis/score/confidence";
import { figuresIn } from "@/lib/analysis/score/figures";
import { type KindModels, likeliestKind } from "@/lib/analysis/score/kind";
import { probability, type TreeModel } from "@/lib/analysis/score/trees";
import type { Features } from "@/lib/analysis/semantics/feature";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { facts } from "../evaluate/changed-facts";
import { mean, type StoryFigures, scoreStory } from "../evaluate/score-story";
import { auc } from "../evaluate-sets/figures";
import { type AnnotatedStory, flaggedAs, isMissed, readAnnotated } from "./annotated-story";
import { type ChangedRow, changedRows } from "./changed-rows";
import { fitTrees, type TreeOptions, type WeighedExample } from "./fit-trees";

const options: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 30, pull: 5, share: 0.3 };
const kindOptions: TreeOptions = { trees: 60, depth: 3, rate: 0.08, leaf: 20, pull: 5, share: 0.4 };
const omissionOptions: TreeOptions = { trees: 80, depth: 3, rate: 0.06, leaf: 20, pull: 5, share: 0.4 };
const learntKinds = kinds.filter((kind) => kind !== "omission" && kind !== "name" && kind !== "title"); // people's facets find those
const parts = 5;
const changedWeight = 1; // of the candidates that one changed fact brought, together
const plainKept = 5; // of whole clauses that nobody flagged each fifth is learnt from, with five times the weight

interface Row extends WeighedExample {
  readonly story: string;
  readonly of: string;
  /** With what sets whole clauses apart, which tells their kind but not whether they are flagged. */
  readonly allFeatures: Features;
  /** The kinds that annotators gave it; none where they did not flag it. */
  readonly kinds: readonly string[];
}

type OmissionRow = WeighedExample & { readonly story: string };

const write = process.argv.includes("--write");
const stories = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith("--"))
  .map(readAnnotated);
const rows = stories.flatMap(rowsOf);
const clashes = changedRows(stories);
const omissions = stories.flatMap(omissionsOf);
const models = Array.from({ length: parts }, (_, part) =>
  learn(
    rows.filter(({ story }) => partOf(story) !== part),
    clashes.filter(({ story }) => partOf(story) !== part),
    omissions.filter(({ story }) => partOf(story) !== part),
  ),
);
const judged = rows.map(({ features, story, label, of }) => ({
  of,
  label,
  score: probability(modelFor(story).confidence, [features]),
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
for (const fact of facts) {
  const own = clashes.filter((row) => row.fact === fact);
  const sure = own.filter(
    ({ story, features }) => probability(modelFor(story).confidence, [features]) >= 0.3,
  );
  console.log(
    `changed ${fact}`.padEnd(15),
    String(own.length).padStart(7),
    "held out, of .30 and more",
    (sure.length / own.length).toFixed(2),
  );
}
const clauses = rows.filter(({ of, label }) => of === "clause" && label);
const told = clauses.filter(({ kinds, allFeatures, story }) =>
  kinds.includes(likeliestKind(allFeatures, modelFor(story).kinds)),
);
console.log("kind of flagged clauses told right", (told.length / clauses.length).toFixed(2));
const missed = omissions.map(({ story, features }) => probability(modelFor(story).omissions, [features]));
console.log(
  "omissions",
  omissions.length,
  omissions.filter(({ label }) => label).length,
  auc(
    missed,
    omissions.map(({ label }) => label),
  ).toFixed(2),
);
const figures = stories.map((story) => scored(story, modelFor(story.name)));
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
  const learnt = learn(rows, clashes, omissions);
  const provenance = {
    made: "scripts/train/confidence.ts",
    stories: stories.length,
    candidates: rows.length,
    changed: clashes.length,
  };
  save("confidence", { provenance: { ...provenance, options }, ...learnt.confidence });
  save("kinds", { provenance: { ...provenance, options: kindOptions }, models: learnt.kinds });
  save("omissions", {
    provenance: { ...provenance, candidates: omissions.length, options: omissionOptions },
    ...learnt.omissions,
  });
}

function save(name: string, model: object): void {
  writeFileSync(`lib/engine/data/${name}.json`, `${JSON.stringify(model)}\n`);
}

interface Learnt {
  readonly confidence: TreeModel;
  readonly kinds: KindModels;
  readonly omissions: TreeModel;
}

function learn(from: readonly Row[], changed: readonly ChangedRow[], left: readonly OmissionRow[]): Learnt {
  const flagged = from.filter(({ of, label }) => of === "clause" && label);
  return {
    confidence: fitTrees(
      [
        ...from.filter(({ weight }) => weight > 0),
        ...changed.map(({ features, among }) => ({ features, label: true, weight: changedWeight / among })),
      ],
      options,
    ),
    omissions: fitTrees(left, omissionOptions),
    kinds: Object.fromEntries(
      learntKinds.map((kind) => {
        const examples = flagged.map((row) => ({
          features: row.allFeatures,
          label: row.kinds.includes(kind),
          weight: 1,
        }));
        return [kind, fitTrees(examples, kindOptions)];
      }),
    ),
  };
}

function modelFor(story: string): Learnt {
  const model = models[partOf(story)];
  if (!model) throw new Error(`No model without ${story}`);
  return model;
}

function partOf(story: string): number {
  return stories.findIndex(({ name }) => name === story) % parts;
}

function rowsOf({ name, sources, gold }: AnnotatedStory): Row[] {
  const story = alignStory(documentsOf(sources), loadResources().words);
  const place = figuresIn(story);
  let plain = 0;
  const clauses = [...bareClauses(story)].flatMap((bare) => withDifference(bare, story) ?? []);
  const candidates = [...facets.flatMap((facet) => facet.compare(story)), ...clauses];
  const judged = candidates.filter(({ model }) => model !== "contrast"); // those are plain
  return judged.map((candidate) => {
    const placed = place(candidate);
    const kinds = flaggedAs(candidate, gold);
    const label = kinds.length > 0;
    const sampled = candidate.model === "clause" && !label;
    if (sampled) plain += 1;
    return {
      story: name,
      of: candidate.model ?? candidate.kind,
      features: figuresOf(candidate.model ? { ...candidate, features: {} } : candidate, placed),
      allFeatures: figuresOf(candidate, placed),
      label,
      kinds,
      weight: !sampled ? 1 : plain % plainKept === 0 ? plainKept : 0,
    };
  });
}

function omissionsOf({ name, sources, gold }: AnnotatedStory): OmissionRow[] {
  const story = alignStory(documentsOf(sources), loadResources().words);
  return omissionCandidates(story).map((candidate) => ({
    story: name,
    features: candidate.features,
    label: isMissed(candidate, gold),
    weight: 1,
  }));
}

function scored({ sources, gold }: AnnotatedStory, learnt: Learnt) {
  const { discrepancies } = finished(compare(sources, { ...loadResources(), ...learnt }));
  const texts = new Map(sources.map((source) => [source.id, source.reading.text]));
  return scoreStory(discrepancies, gold, texts);
}
