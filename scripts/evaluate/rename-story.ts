import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { inProject } from "@/scripts/runtime/project.mjs";
import { type Contract, type Expected, lookFor } from "./expected";
import { renamer } from "./renamer";

/*
 * Writes a story anew under other names, titles, figures and days, compares it as the command line does, and tells
 * which of the expected discrepancies are still found: an engine that knew the story by heart would lose them.
 *
 *   npx tsx scripts/evaluate/rename-story.ts STORY_FOLDER MAP.json NEW_FOLDER
 *
 * MAP.json: { "replace": [[from, to], …], "expect": [{ "name", "kind", "texts": […], "oddOneOut"? }, …] }.
 * What is expected is written in the words of the old texts. Both runs are told, the old texts' first; the command
 * ends with 1 when something that the old texts give is not found in the new ones.
 */
const [folder, mapFile, target] = process.argv.slice(2);
if (!folder || !mapFile || !target) fail("Usage: rename-story.ts STORY_FOLDER MAP.json NEW_FOLDER");

const map = z
  .object({
    replace: z.array(z.tuple([z.string().min(1), z.string().min(1)])),
    expect: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        texts: z.array(z.string()),
        oddOneOut: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(mapFile, "utf8")));

const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const texts = names.map((name) => readFileSync(join(folder, name), "utf8"));
const rename = renamer(map.replace, texts);
for (const word of rename.unused) console.error(`“${word}” is in none of the texts.`);
for (const word of rename.left) console.error(`“${word}” is left as it is.`);

mkdirSync(target, { recursive: true });
for (const [index, name] of names.entries()) {
  writeFileSync(join(target, name), rename.text(texts[index] ?? ""));
}
const story = readFileSync(join(folder, "story.json"), "utf8");
writeFileSync(join(target, "story.json"), rename.text(story));

const before = tell("As written", compared(folder), map.expect);
const after = tell(
  "Renamed",
  compared(target),
  map.expect.map((one) => ({ ...one, texts: one.texts.map(rename.text) })),
);
if (before.some((found, index) => found && !after[index])) process.exitCode = 1;

/** What the compare command says of the texts in a folder. */
function compared(from: string): Contract {
  const files = names.map((name) => join(from, name));
  const args = [inProject("scripts/compare.mjs"), "--format", "json"];
  const output = execFileSync(
    process.execPath,
    [...args, "--story", join(from, "story.json"), ...files],
    { cwd: inProject("."), encoding: "utf8", maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "inherit"] }, // bytes
  );
  return JSON.parse(output) as Contract;
}

/** Prints what became of each expectation, and returns which of them are met. */
function tell(title: string, comparison: Contract, expected: readonly Expected[]): boolean[] {
  console.log(`\n${title}: ${comparison.discrepancies.length} discrepancies`);
  return expected.map((one) => {
    const { found, why } = lookFor(one, comparison);
    console.log(`${found ? "  found    " : "  NOT FOUND"}  ${one.name}: ${why}`);
    return found;
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
