import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { diffWords } from "diff";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { compare } from "@/lib/analysis/compare";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";
import { type Measured, measured, medianOf, medians } from "./measured";

/** One story: warm in process, as a command, and beside bare reading and a word diff of the same texts. */
export function benchTexts(
  folder: string,
  runs: number,
  tell: (what: string, took: Measured, aim?: string) => void,
): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
  const story = join(folder, "story.json");
  const analyse = (): void => {
    finished(compare(readStory(files, story), loadResources()));
  };
  tell(`${files.length} texts, first run of a process`, measured(analyse));
  for (let i = 0; i < 4; i += 1) analyse();
  const warm = medianOf(Math.max(5, runs), analyse);
  tell(`${files.length} texts, warm`, warm, "aim 300 ms");
  const command = medians(
    Array.from({ length: runs }, () =>
      measured(() => {
        const { status, stderr } = spawnSync(
          "npm",
          ["run", "-s", "compare", "--", "--format", "json", "--story", story, ...files],
          { encoding: "utf8", maxBuffer: 1e8 },
        );
        if (status !== 0) throw new Error(`compare failed: ${stderr.slice(-500)}`);
      }),
    ),
  );
  // Its processor time is another process's.
  console.log(
    `${"the compare command".padEnd(44)}${`${command.wall.toFixed(2)} s`.padStart(9)} by the clock (aim 2 s)`,
  );

  const texts = readStory(files, story).map(({ reading }) => reading.text);
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  const reading = (): void => {
    for (const text of texts) {
      const tokens = nlp.readDoc(text).tokens();
      tokens.out(its.value);
      tokens.out(its.pos);
    }
  };
  const diffing = (): void => {
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) diffWords(a, b);
    });
  };
  for (const [name, work] of [
    ["wink-nlp's bare reading", reading],
    ["an all-pairs word diff", diffing],
  ] as const) {
    work();
    const bare = medianOf(Math.max(5, runs), work);
    tell(name, bare);
    console.log(`    the whole analysis takes ${(warm.processor / bare.processor).toFixed(1)} times as long`);
  }
}
