// Quotations in reports of several outlets: the same words, cut, or changed? Metric: macro-F1 of the three.
import { quotationRelation } from "@/lib/analysis/semantics/quotation-relation";
import { counts } from "./figures";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly quotes: readonly { quote: string }[];
  readonly variant_pairs: readonly (readonly [number, number, string])[];
}

const found = linesOf<Line>(process.argv[2]).flatMap(({ quotes, variant_pairs }) =>
  variant_pairs.map(([i, j, label]) => ({
    label,
    said: quotationRelation(quotes[i]?.quote ?? "", quotes[j]?.quote ?? "") as string,
  })),
);
const names = ["identical", "truncation", "altered"];
const each = names.map(
  (name) =>
    counts(
      found.map(({ said }) => said === name),
      found.map(({ label }) => label === name),
    ).f1,
);
names.forEach((name, i) => {
  printFigure("quote_news_silver", `F1 of ${name}`, each[i] ?? 0, "rules, untrained");
});
printFigure(
  "quote_news_silver",
  "macro-F1",
  each.reduce((sum, f1) => sum + f1, 0) / each.length,
  "rules, untrained",
);
