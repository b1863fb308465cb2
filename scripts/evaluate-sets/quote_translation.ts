// Quotations of one text in several translations: which are the same utterance? Metric: pairwise F1 over mentions of
// different versions in a block, and the same of human versions only.
import { featuresOf, named } from "./held-against";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";
import { type PairOfBlock, pairwise } from "./same-in-block";

interface Block {
  readonly id: string;
  readonly mentions: readonly { version: string; cluster: string; quote: string; sentence: string }[];
}

const around = ["coverLeast", "coverMost", "cosine", "jaccard", "inOrder", "marked"];
const pairs: (PairOfBlock & { human: boolean })[] = linesOf<Block>(process.argv[2]).flatMap(
  ({ id, mentions }) =>
    mentions.flatMap((a, i) =>
      mentions.slice(i + 1).flatMap((b, k) => {
        if (a.version === b.version) return [];
        return {
          block: id,
          ends: [String(i), String(i + 1 + k)] as const,
          sides: [a.version, b.version] as const,
          features: {
            ...featuresOf(a.quote, b.quote),
            ...named("sentence", featuresOf(a.sentence, b.sentence), around),
          },
          same: a.cluster === b.cluster,
          human: a.version.startsWith("human") && b.version.startsWith("human"),
        };
      }),
    ),
);
const how = "five-fold by block";
for (const limit of [0.3, 0.5]) {
  printFigure(
    "quote_translation",
    `pairwise F1, all, limit ${limit}`,
    pairwise(pairs, 0.01, true, limit).f1,
    how,
  );
  const human = pairs.filter((pair) => pair.human);
  printFigure(
    "quote_translation",
    `pairwise F1, human versions, limit ${limit}`,
    pairwise(human, 0.03, true, limit).f1,
    how,
  );
}
