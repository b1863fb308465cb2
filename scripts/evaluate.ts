import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compare } from "@/lib/analysis/compare";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";
import { type Gold, mean, type StoryFigures, scoreStory } from "./evaluate/score-story";

/*
 * End-to-end figures on annotated stories.   npm run evaluate -- STORY_FOLDER...
 * Figures of one part of the engine.         npm run evaluate -- --set NAME dev.jsonl
 */
const args = process.argv.slice(2);
if (args[0] === "--set") await evaluateSet(args[1] ?? "", args[2] ?? "");
else if (args.length === 0) fail("Usage: npm run evaluate -- STORY_FOLDER... | --set NAME dev.jsonl");
else print(args.map(evaluateStory));

function evaluateStory(folder: string): StoryFigures {
  if (!existsSync(join(folder, "gold.json")))
    fail(`${folder} holds no gold.json: name folders of annotated stories.`);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  const began = performance.now();
  const sources = readStory(
    files.map((file) => join(folder, file)),
    join(folder, "story.json"),
  );
  const work = compare(sources, loadResources());
  let step = work.next();
  while (!step.done) step = work.next();
  const seconds = (performance.now() - began) / 1000;
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
  const texts = new Map(sources.map((source) => [source.id, source.reading.text]));
  return { story: basename(folder), seconds, ...scoreStory(step.value.discrepancies, gold, texts) };
}

/** A part's figures come from a module of its own name in scripts/evaluate-sets. */
async function evaluateSet(name: string, file: string): Promise<void> {
  const module = new URL(`./evaluate-sets/${name}.ts`, import.meta.url);
  if (!/^[a-z_0-9]+$/u.test(name) || !existsSync(module))
    fail(`There is no set ${name} in scripts/evaluate-sets.`);
  const { evaluate } = (await import(module.href)) as { evaluate: (file: string) => unknown };
  console.log(await evaluate(file));
}

function print(rows: readonly StoryFigures[]): void {
  const columns = [
    "recall",
    "typed",
    "precision",
    "high",
    "p@10",
    "omission",
    "grouping",
    "trapped",
    "drift",
    "findings",
    "seconds",
  ] as const;
  const line = (name: string, row: Partial<Record<(typeof columns)[number], number | null>>): string =>
    name.padEnd(20) + columns.map((column) => (row[column]?.toFixed(2) ?? "-").padStart(10)).join("");
  console.log("story".padEnd(20) + columns.map((column) => column.padStart(10)).join(""));
  for (const row of rows) console.log(line(row.story, row));
  console.log(
    line("mean", Object.fromEntries(columns.map((column) => [column, mean(rows.map((row) => row[column]))]))),
  );
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
