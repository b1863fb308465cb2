// Pairs of names: one person? Metric: F1 and AUC on the sanctions lists' names, the silver pairs apart.
import { nameFeatures, sameParts, spellingOf } from "@/lib/analysis/facets/name-likeness";
import { samePersonName } from "@/lib/analysis/facets/names";
import { loadSemantics } from "@/lib/engine/semantics";
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { crossTrees } from "./cross-trees";
import { auc, counts } from "./figures";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly silver?: boolean;
}

const lines = linesOf<Line>(process.argv[2]);
const { vocabulary } = loadSemantics();
for (const silver of [false, true]) {
  const own = lines.filter((line) => (line.silver ?? false) === silver);
  // How many entries hold a part: "Muhammad" tells little among the names of a list. No label is looked at.
  const held = new Map<string, number>();
  for (const name of new Set(own.map(({ a }) => a)))
    for (const part of new Set(name.toLowerCase().split(/[^\p{L}]+/u)))
      held.set(part, (held.get(part) ?? 0) + 1);
  const names = new Set(own.map(({ a }) => a)).size;
  const listed = (part: string): number =>
    Math.log((1 + names) / (1 + (held.get(part) ?? 0))) / Math.log(1 + names);
  for (const [how, rarity] of [
    ["rarity in the news", (part: string) => vocabulary.idf(part)],
    ["rarity among the names of the set", listed],
  ] as const) {
    const examples: Example[] = own.map(({ id, a, b, same }) => ({
      // One person's pairs stay together: "ofac-2683-51154" and "ofacn-2683-10154" are of person 2683.
      group: silver ? (id.replace(/-neg/u, "").split("-")[1] ?? id) : (id.split("-")[1] ?? id),
      label: same,
      features: nameFeatures(a, b, rarity),
    }));
    const labels = examples.map(({ label }) => label);
    const name = silver ? "silver" : "OFAC";
    for (const [model, scores] of [
      ["logistic", crossValidate(examples, { ridge: 0.003, balanced: false })],
      ["trees", crossTrees(examples)],
    ] as const) {
      for (const limit of [0.4, 0.5])
        printFigure(
          "name_variants",
          `${name} F1, limit ${limit}`,
          counts(
            scores.map((p) => p > limit),
            labels,
          ).f1,
          `five-fold by person, ${model}, ${how}`,
        );
      printFigure(
        "name_variants",
        `${name} AUC`,
        auc(scores, labels),
        `five-fold by person, ${model}, ${how}`,
      );
    }
  }
  for (const [how, rule] of [
    ["the engine's rule", samePersonName],
    ["the rule of parts alone", (a: string, b: string) => sameParts(spellingOf(a), spellingOf(b))],
  ] as const)
    printFigure(
      "name_variants",
      `${silver ? "silver" : "OFAC"} F1, ${how}`,
      counts(
        own.map(({ a, b }) => rule(a, b)),
        own.map(({ same }) => same),
      ).f1,
      "untrained",
    );
}
