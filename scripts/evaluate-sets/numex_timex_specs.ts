// Expressions of number and time with what they stand for. Metric: F1 of exact spans; share of right values among them.
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";
import { linesOf } from "./phrases";
import { printFigure } from "./print-figure";

interface Line {
  readonly model: string;
  readonly input: string;
  readonly context: { readonly ReferenceDateTime?: string } | null;
  readonly results: readonly {
    readonly Start: number;
    /** The last character, not the one after it. */
    readonly End: number;
    readonly Resolution?: {
      readonly value?: string;
      readonly values?: readonly { readonly type: string; readonly value?: string }[];
    } | null;
  }[];
}

const resources = loadResources();
const tally = new Map<
  string,
  { right: number; found: number; told: number; valued: number; values: number }
>();
for (const { model, input, context, results } of linesOf<Line>(process.argv[2])) {
  const type = model === "DateTimeModel" ? "time" : "quantity";
  const { mentions } = read(
    input,
    { date: context?.ReferenceDateTime?.slice(0, 10) ?? null, language: "en" },
    resources,
  );
  const own = mentions.filter((each) => each.type === type);
  const row = tally.get(model) ?? { right: 0, found: 0, told: 0, valued: 0, values: 0 };
  tally.set(model, row);
  row.found += own.length;
  row.told += results.length;
  for (const { Start, End, Resolution } of results) {
    const mention = own.find(({ start, end }) => start === Start && end === End + 1);
    if (!mention) continue;
    row.right += 1;
    const days = Resolution?.values?.filter((each) => each.type === "date") ?? [];
    if (mention.type === "time" && days.length > 0) {
      row.valued += 1;
      if (days.some(({ value }) => value === mention.day)) row.values += 1;
    } else if (mention.type === "quantity" && Resolution?.value !== undefined) {
      row.valued += 1;
      if (Math.abs(Number(Resolution.value) - mention.low) < 1e-6 * Math.max(1, mention.low)) row.values += 1;
    }
  }
}
for (const [model, { right, found, told, valued, values }] of tally) {
  printFigure(
    "numex_timex_specs",
    `exact span F1, ${model} (${told})`,
    (2 * right) / Math.max(1, found + told),
    "rules",
  );
  if (valued > 0)
    printFigure(
      "numex_timex_specs",
      `value accuracy of found spans, ${model} (${valued})`,
      values / valued,
      "rules",
    );
}
