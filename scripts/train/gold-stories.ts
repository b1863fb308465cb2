import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GoldSpan {
  readonly file: string;
  readonly span: string;
  readonly startOffset: number;
  readonly endOffset: number;
}
export interface GoldReading extends GoldSpan {
  readonly value: string;
}
export interface GoldSlot {
  readonly id: string;
  readonly type: string;
  readonly severity: "high" | "medium" | "low";
  readonly claim: string;
  readonly readings: readonly GoldReading[];
}
export interface GoldStory {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, string>;
  readonly discrepancies: readonly GoldSlot[];
  readonly agreements: readonly { readonly readings: readonly GoldReading[] }[];
  readonly hardNegatives: readonly { readonly a: GoldSpan; readonly b: GoldSpan }[];
}

/** The annotated stories of a folder, in order of their names. */
export function readGoldStories(folder: string): GoldStory[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const at = (file: string) => readFileSync(join(folder, name, file), "utf8");
      const gold = JSON.parse(at("gold.json"));
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith(".txt"));
      return {
        name,
        texts: new Map(files.map((file) => [file, at(file)])),
        dates: new Map(),
        discrepancies: gold.discrepancies ?? [],
        agreements: gold.agreements ?? [],
        hardNegatives: (gold.hardNegatives ?? []).filter(
          (pair: { a?: GoldSpan; b?: GoldSpan }) => pair.a && pair.b,
        ),
      };
    });
}
