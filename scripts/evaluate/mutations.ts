import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Discrepancy } from "@/lib/analysis/model";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";
import { overlaps } from "@/lib/text/span";
import { changed, changeOf, drawEvenly, facts, sitesOf } from "./changed-facts";
import type { FactSite } from "./fact-sites";
import { type Change, newFlags } from "./new-flags";
import { randomOf, shuffled } from "./random";
import { rewritings } from "./rewritings";

interface Story {
  readonly name: string;
  readonly sources: readonly ComparedSource[];
  readonly before: readonly Discrepancy[];
}

interface Outcome {
  readonly group: string;
  readonly right: boolean;
  readonly flags: readonly string[];
  readonly example: string;
}

const rewritten = 25; // places of each rule, at most

/**
 * Changes one fact of one source at a time inside its real story and looks for the flag that was absent before; then
 * rewrites words that change nothing and counts the flags that come. Prints the shares and what was missed.
 */
export function evaluateMutations(folders: readonly string[], count = 560, seed = 1): void {
  const random = randomOf(seed);
  const stories = folders.map(readOne);
  const all = sitesOf(stories).filter(({ story, site }) => !isFlagged(story, site));
  const drawn = drawEvenly(all, count, random);
  const outcomes = drawn.flatMap(({ story, site }): Outcome[] => {
    const change = changeOf({ story, site }, all, random);
    if (change === null) return [];
    const flags = flagsAfter(story, change);
    return [
      {
        group: site.fact,
        right: flags.some((flag) => site.kinds.includes(flag)),
        flags,
        example: `${story.name} ${site.source.id} ${site.start} “${around(site.source, site)}” → “${change.becomes}”`,
      },
    ];
  });
  print(
    `${outcomes.length} facts changed in ${stories.length} stories, flagged with the right kind (aim .80)`,
    outcomes,
  );
  const missed = outcomes.filter(({ right }) => !right);
  console.log("\nMissed, with the kinds that were flagged instead:");
  for (const fact of facts)
    for (const { flags, example } of missed.filter(({ group }) => group === fact).slice(0, 8))
      console.log(`  ${fact.padEnd(9)} ${flags.join(" ") || "nothing"}: ${example}`);
  const harmless = rewritings.flatMap(({ rule, pattern, becomes }) => {
    const places = stories.flatMap((story) =>
      story.sources.flatMap((source) =>
        [...source.reading.text.matchAll(pattern)].map((match) => ({ story, source, match })),
      ),
    );
    return shuffled(places, random)
      .slice(0, rewritten)
      .map(({ story, source, match }): Outcome => {
        const change = {
          source: source.id,
          start: match.index,
          end: match.index + match[0].length,
          becomes: becomes(match[0], ...match.slice(1)),
        };
        const flags = flagsAfter(story, change);
        return {
          group: rule,
          right: flags.length > 0,
          flags,
          example: `${story.name} ${source.id} ${match.index}`,
        };
      });
  });
  console.log("");
  print(`${harmless.length} rewritings that change nothing, flagged anew (aim under .10)`, harmless);
}

/** True when a flag of the right kind stands there already: what a change brings could not be told from it. */
const isFlagged = ({ before }: Story, { source, start, end, kinds }: FactSite): boolean =>
  before.some(
    ({ kind, readings }) =>
      kinds.includes(kind) && readings.some((r) => r.source === source.id && overlaps(r, { start, end })),
  );

function readOne(folder: string): Story {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  const sources = readStory(
    files.map((file) => join(folder, file)),
    join(folder, "story.json"),
  );
  return { name: basename(folder), sources, before: findings(sources) };
}

function findings(sources: readonly ComparedSource[]): readonly Discrepancy[] {
  const { discrepancies } = finished(compare(sources, loadResources()));
  return discrepancies.filter(({ kind }) => kind !== "omission");
}

function flagsAfter({ sources, before }: Story, change: Change): Discrepancy["kind"][] {
  return newFlags(before, findings(changed(sources, change)), change).map(({ kind }) => kind);
}

const around = ({ reading }: ComparedSource, { start, end }: FactSite): string =>
  `${reading.text.slice(Math.max(0, start - 30), start)}[${reading.text.slice(start, end)}]${reading.text.slice(end, end + 20)}`.replace(
    /\s+/gu,
    " ",
  );

function print(title: string, outcomes: readonly Outcome[]): void {
  console.log(title);
  for (const group of ["all", ...new Set(outcomes.map((each) => each.group))]) {
    const own = outcomes.filter((each) => group === "all" || each.group === group);
    const right = own.filter((each) => each.right).length;
    const any = own.filter(({ flags }) => flags.length > 0).length;
    console.log(
      `  ${group.padEnd(28)}${String(own.length).padStart(5)}${(right / own.length).toFixed(2).padStart(8)}` +
        `   flagged in any kind ${(any / own.length).toFixed(2)}`,
    );
  }
}
