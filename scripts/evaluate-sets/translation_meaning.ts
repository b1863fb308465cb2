// Pairs of translations of one sentence: does the meaning differ? Metric: AUC of meaning_differs.
import { contrast } from "@/lib/analysis/semantics/features";
import { witnessFeatures } from "@/lib/analysis/semantics/witnesses";
import { loadSemantics } from "@/lib/engine/semantics";
import { crossValidate, type Example } from "@/scripts/train/fit-logistic";
import { auc } from "./figures";
import { phraseOnce } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: "same_meaning" | "meaning_differs";
}

const knowledge = loadSemantics();
const lines = linesOf<Line>(process.argv[2]);
const sentenceOf = ({ id }: Line) => /^.*?\.\d+-\d+/u.exec(id)?.[0] ?? id;
const bySentence = new Map<string, Line[]>();
for (const line of lines)
  bySentence.set(sentenceOf(line), [...(bySentence.get(sentenceOf(line)) ?? []), line]);
const pairs: Example[] = lines.map((line) => ({
  features: contrast(phraseOnce(line.a), phraseOnce(line.b), knowledge).features,
  label: line.label === "meaning_differs",
  group: sentenceOf(line),
}));
const labels = pairs.map((pair) => pair.label);
const set = "translation_meaning";
const how = "five-fold by source sentence";
printFigure(
  set,
  "AUC of word overlap",
  auc(
    pairs.map((p) => -(p.features.jaccard ?? 0)),
    labels,
  ),
  "untrained",
);
printFigure(
  set,
  "AUC of the pair alone",
  auc(crossValidate(pairs, { ridge: 0.1, balanced: false }), labels),
  how,
);

const among: Example[] = pairs.map((pair, i) => {
  const line = lines[i];
  if (!line) return pair;
  const others = (bySentence.get(pair.group) ?? [])
    .filter((other) => other !== line)
    .map((other) => phraseOnce(other.b));
  return {
    ...pair,
    features: {
      ...pair.features,
      ...witnessFeatures(phraseOnce(line.a), phraseOnce(line.b), others, knowledge),
    },
  };
});
const options = { ridge: 0.3, balanced: false };
printFigure(set, "AUC among the other renderings", auc(crossValidate(among, options), labels), how);
const byTalk = among.map((example) => ({ ...example, group: example.group.replace(/-\d+$/u, "") }));
printFigure(
  set,
  "AUC among the other renderings",
  auc(crossValidate(byTalk, options), labels),
  "each talk left out in turn",
);
