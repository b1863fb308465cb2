import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compare } from "@/lib/analysis/compare";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";
import { evaluateMutations } from "./evaluate/mutations";
import { type Gold, mean, type StoryFigures, scoreStory } from "./evaluate/score-story";

/*
 * End-to-end figures on annotated stories.   npm run evaluate -- STORY_FOLDER...
 * Figures of one part of the engine.         npm run evaluate -- --set NAME dev.jsonl
 * One fact changed at a time.                npm run evaluate -- --mutations STORY_FOLDER...
 */
const args = process.argv.slice(2);
if (args[0] === "--set") await evaluateSet(args[1] ?? "", args[2] ?? "");
else if (args[0] === "--mutations" && args.length > 2) evaluateMutations(args.slice(1));
else if (args.length === 0 || args[0]?.startsWith("--"))
  fail(
    "Usage: npm run evaluate -- STORY_FOLDER... | --set NAME dev.jsonl | --mutations STORY_FOLDER STORY_FOLDER...",
  );
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
  const { discrepancies } = finished(compare(sources, loadResources()));
  const seconds = (performance.now() - began) / 1000;
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
  const texts = new Map(sources.map((source) => [source.id, source.reading.text]));
  return { story: basename(folder), seconds, ...scoreStory(discrepancies, gold, texts) };
}

/** A part's figures come from a program of its own name in scripts/evaluate-sets, which prints them. */
async function evaluateSet(name: string, file: string): Promise<void> {
  const program = new URL(`./evaluate-sets/${name}.ts`, import.meta.url);
  if (!/^[a-z_0-9]+$/u.test(name) || !existsSync(program))
    fail(`There is no set ${name} in scripts/evaluate-sets.`);
  if (!existsSync(file)) fail(`${file || "The file of the set"} was not found: name its dev.jsonl.`);
  process.argv = [process.argv[0] ?? "", program.pathname, file];
  await import(program.href);
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
