// Sentences with a judgement of how sure they sound. Metric: Pearson's r, for each of the collections.
import { hedgesOf } from "@/lib/analysis/semantics/hedges";
import type { Phrase } from "@/lib/analysis/semantics/phrase";
import { crossExpect, type Measured } from "@/scripts/train/fit-linear";
import { pearson } from "./figures";
import { linesOf, phraseOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly id: string;
  readonly set: "pei_jurgens" | "commitmentbank" | "perceptions";
  readonly sentence?: string;
  readonly certainty_1to6?: number;
  readonly claim?: string;
  readonly verb?: string;
  readonly operator?: string;
  readonly commitment_minus3to3?: number;
}

const lines = linesOf<Line>(process.argv[2]);
const figures = (phrase: Phrase): Record<string, number> => {
  const hedges = hedgesOf(phrase);
  const degrees = hedges.map(({ degree }) => degree);
  const has = (test: (word: Phrase[number]) => boolean) => (phrase.some(test) ? 1 : 0);
  return {
    "=weakest": Math.min(0, ...degrees),
    "=strongest": Math.max(0, ...degrees),
    "=sum": Math.max(
      -2,
      Math.min(
        1,
        degrees.reduce((sum, degree) => sum + degree, 0),
      ),
    ),
    "=hedges": Math.log2(1 + degrees.filter((degree) => degree < 0).length),
    "=length": Math.log2(phrase.length) / 5,
    "=figures": has((word) => /\d/u.test(word.norm)),
    "=question": has((word) => word.norm === "?"),
    "=first": has((word) => /^(?:i|we|our|my)$/u.test(word.norm)),
    "=past": has((word) => /ed$/u.test(word.norm) && word.pos === "VERB"),
    "=negated": has((word) => /^(?:not|n't|no)$/u.test(word.norm)),
  };
};
const measured = (
  of: (line: Line) => string | undefined,
  value: (line: Line) => number | undefined,
  leastUses: number,
  words: boolean,
): Measured[] => {
  const kept = lines.flatMap((line) => {
    const [text, y] = [of(line), value(line)];
    return text !== undefined && y !== undefined ? [{ line, y, phrase: phraseOf(text) }] : [];
  });
  const grams = kept.map(({ phrase }) => {
    const norms = phrase.map((word) => word.lemma);
    return new Set([...norms, ...norms.slice(1).map((norm, i) => `${norms[i]} ${norm}`)]);
  });
  const uses = new Map<string, number>();
  for (const set of grams) for (const gram of set) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  return kept.map(({ line, y, phrase }, i) => ({
    group: line.id,
    value: y,
    features: {
      ...figures(phrase),
      ...Object.fromEntries(hedgesOf(phrase).map(({ cue }) => [`cue ${cue}`, 1])),
      ...(words
        ? Object.fromEntries(
            [...(grams[i] ?? [])].filter((g) => (uses.get(g) ?? 0) >= leastUses).map((g) => [`word ${g}`, 1]),
          )
        : {}),
      ...(line.verb
        ? {
            [`=verb ${line.verb}`]: 1,
            [`=operator ${line.operator}`]: 1,
            [`both ${line.verb} ${line.operator}`]: 1,
          }
        : {}),
    },
  }));
};
const how = "five-fold by sentence";
for (const words of [false, true]) {
  const pj = measured(
    (l) => (l.set === "pei_jurgens" ? l.sentence : undefined),
    (l) => l.certainty_1to6,
    5,
    words,
  );
  for (const pull of [10, 30, 60]) {
    const r = pearson(
      crossExpect(pj, (name) => (name.startsWith("=") ? 2 : name.startsWith("cue") ? 5 : pull)),
      pj.map((e) => e.value),
    );
    printFigure(
      "certainty_strength",
      `r, sentences of news and science, ${words ? `words, pull ${pull}` : "cues alone"}`,
      r,
      how,
    );
    if (!words) break;
  }
}
const cb = measured(
  (l) => (l.set === "commitmentbank" ? l.sentence : undefined),
  (l) => l.commitment_minus3to3,
  5,
  true,
);
printFigure(
  "certainty_strength",
  "r, commitment to an embedded claim",
  pearson(
    crossExpect(cb, (name) =>
      name.startsWith("=") ? 2 : name.startsWith("cue") || name.startsWith("both") ? 5 : 30,
    ),
    cb.map((e) => e.value),
  ),
  how,
);
