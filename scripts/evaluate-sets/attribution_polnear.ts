// Articles with who said what in which words. Metric: F1 of exact spans of source, cue and content.

import { type AttributedSpans, attributedIn } from "@/lib/analysis/extract/attributed";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

type Part = "source" | "cue" | "content";
type Told = Partial<Record<Part, readonly { readonly spans: readonly (readonly [number, number])[] }[]>>;
interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Told[];
}

const parts: readonly Part[] = ["source", "cue", "content"];
const folds = 5;
const lines = linesOf<Line>(process.argv[2]);
const resources = loadResources();
const readings = lines.map(({ text }) => read(text, { date: null, language: "en" }, resources));
const gold = lines.map(({ attributions }) => ({
  source: keys(attributions, "source"),
  cue: keys(attributions, "cue"),
  content: keys(attributions, "content"),
}));

/** Of all uses of a verb, the share that holds a cue, in the documents outside the fold. */
function cueVerbs(fold: number): ReadonlySet<string> {
  const uses = new Map<string, { all: number; cue: number }>();
  readings.forEach(({ tokens }, i) => {
    if (i % folds === fold) return;
    const spans = (lines[i]?.attributions ?? []).flatMap(({ cue = [] }) =>
      cue.flatMap(({ spans: own }) => own),
    );
    const starts = new Set<number>();
    for (const token of tokens)
      if (spans.some(([start, end]) => start <= token.start && token.end <= end)) starts.add(token.start);
    for (const token of tokens) {
      if (token.pos !== "VERB") continue;
      const count = uses.get(token.lemma) ?? { all: 0, cue: 0 };
      count.all += 1;
      if (starts.has(token.start)) count.cue += 1;
      uses.set(token.lemma, count);
    }
  });
  return new Set(
    [...uses].filter(([, { all, cue }]) => cue >= 3 && cue / all >= 0.5).map(([lemma]) => lemma),
  );
}

for (const [how, verbsOf] of [
  ["rules, the engine's reporting verbs", () => null],
  ["rules, verbs learnt five-fold by document", cueVerbs],
] as const) {
  const right = { source: 0, cue: 0, content: 0 };
  const found = { source: 0, cue: 0, content: 0 };
  const told = { source: 0, cue: 0, content: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const verbs = verbsOf(fold);
    readings.forEach((reading, i) => {
      const labels = gold[i];
      if (i % folds !== fold || !labels) return;
      const all = attributedIn(reading, verbs);
      for (const part of parts) {
        const own = new Set(all.flatMap((each) => keyOf(each, part)));
        found[part] += own.size;
        told[part] += labels[part].size;
        right[part] += [...own].filter((key) => labels[part].has(key)).length;
      }
    });
  }
  for (const part of parts)
    printFigure(
      "attribution_polnear",
      `exact F1 of ${part}`,
      (2 * right[part]) / (found[part] + told[part]),
      how,
    );
}

function keys(attributions: readonly Told[], part: Part): ReadonlySet<string> {
  return new Set(
    attributions.flatMap((each) => (each[part] ?? []).map(({ spans }) => spans.flat().join(" "))),
  );
}

function keyOf(each: AttributedSpans, part: Part): string[] {
  const spans = each[part];
  return spans.length > 0 ? [spans.flatMap(({ start, end }) => [start, end]).join(" ")] : [];
}
