import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadingTime } from "./loading";
import type { Measured } from "./measured";
import { median } from "./measured";
import { installedSize } from "./size";
import { benchTexts } from "./texts";

/*
 * How long the engine takes and how much it needs.
 *
 *   npm run bench -- [--texts STORY_FOLDER] [--corpus stories.jsonl.gz] [--sizes 20,50,100,200,500] [--runs 3]
 *
 * Seconds by the clock are what a user waits; seconds of the processor are what other programs of the machine do not
 * change, so that ratios are taken from them.
 */
const { values } = parseArgs({
  options: {
    texts: { type: "string" },
    corpus: { type: "string" },
    sizes: { type: "string", default: "20,50,100,200,500" },
    runs: { type: "string", default: "3" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new RangeError(`--runs ${values.runs} is not a whole number above 0`);

tell("loads", loadingTime(runs), "aim 1 s");
for (const { name, megabytes } of installedSize())
  console.log(`${name.padEnd(44)}${megabytes.toFixed(1).padStart(9)} MB installed`);
if (has("texts", values.texts)) benchTexts(values.texts, runs, tell);
if (has("corpus", values.corpus)) growth(values.corpus, values.sizes.split(",").map(Number));

/** Says what is missing where a path was not given or leads nowhere. */
function has(option: string, path: string | undefined): path is string {
  if (path !== undefined && existsSync(path)) return true;
  const missing = {
    texts: "a folder with the texts and story.json of one story: the warm run, the command, the two ratios",
    corpus: "a gzipped file with one story of several articles a line: growth and memory",
  }[option];
  console.log(
    `Not measured: ${path ?? `--${option} was not given`}${path ? " was not found" : ""} (${missing}).`,
  );
  return false;
}

function growth(corpus: string, sizes: readonly number[]): void {
  const took = new Map<number, number>();
  for (const size of sizes) {
    const all = Array.from({ length: size > 100 ? 1 : runs }, () => grown(corpus, size));
    const [first] = all;
    if (!first) continue;
    const whole = (of: "wall" | "processor"): number =>
      median(all.map(({ reading, comparing }) => reading[of] + comparing[of]));
    took.set(first.sources, whole("processor"));
    tell(`${first.sources} sources, ${first.words} words`, {
      wall: whole("wall"),
      processor: whole("processor"),
    });
    console.log(
      `    ${first.findings} findings, ${first.claims} claims, ${Math.round(median(all.map(({ memory }) => memory)))} MB at most, ` +
        `longest time without progress ${median(all.map(({ longestStep }) => longestStep)).toFixed(1)} s, ${all.length} runs`,
    );
  }
  const [small, large] = [took.get(50), took.get(500)];
  if (small && large)
    console.log(`time(500) / time(50)${(large / small).toFixed(1).padStart(33)} times (aim under 15)`);
}

interface Grown {
  readonly sources: number;
  readonly words: number;
  readonly findings: number;
  readonly claims: number;
  readonly reading: Measured;
  readonly comparing: Measured;
  readonly longestStep: number;
  readonly memory: number;
}

function grown(corpus: string, size: number): Grown {
  const program = new URL("./one-story.ts", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", program, corpus, String(size)],
    { encoding: "utf8", maxBuffer: 1e7 },
  );
  if (status !== 0) throw new Error(`A story of ${size} sources failed: ${stderr.slice(-500)}`);
  return JSON.parse(stdout) as Grown;
}

function tell(what: string, { wall, processor }: Measured, aim = ""): void {
  const seconds = (value: number): string =>
    value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`;
  console.log(
    `${what.padEnd(44)}${seconds(wall).padStart(9)} by the clock ${seconds(processor).padStart(9)} of the processor  ${aim}`.trimEnd(),
  );
}
