import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Discrepancy } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";
import { overlaps } from "@/lib/text/span";
import { type FactSite, factSites } from "./fact-sites";
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

const facts = ["number", "title", "weekday", "negation", "speaker", "place"] as const;
const rewritten = 25; // places of each rule, at most

/**
 * Changes one fact of one source at a time inside its real story and looks for the flag that was absent before; then
 * rewrites words that change nothing and counts the flags that come. Prints the shares and what was missed.
 */
export function evaluateMutations(folders: readonly string[], count = 560, seed = 1): void {
  const random = randomOf(seed);
  const stories = folders.map(readOne);
  const all = stories.flatMap((story) =>
    factSites(story.sources)
      .filter((site) => !isFlagged(story, site))
      .map((site) => ({
        story,
        site,
        at: `${story.name} ${site.source.id} ${site.start}`,
      })),
  );
  const drawn = drawEvenly(
    facts.map((fact) =>
      shuffled(
        all.filter(({ site }) => site.fact === fact),
        random,
      ),
    ),
    count,
  );
  const outcomes = drawn.flatMap(({ story, site, at }): Outcome[] => {
    const becomes = site.becomes ?? substitute(site, story, all, random);
    if (becomes === null) return [];
    const flags = flagsAfter(story, site.source, { ...site, source: site.source.id, becomes });
    return [
      {
        group: site.fact,
        right: flags.some((flag) => site.kinds.includes(flag)),
        flags,
        example: `${at} “${around(site.source, site)}” → “${becomes}”`,
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
        const flags = flagsAfter(story, source, change);
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
  const work = compare(sources, loadResources());
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.discrepancies.filter(({ kind }) => kind !== "omission");
}

function flagsAfter(
  { sources, before }: Story,
  source: ComparedSource,
  change: Change,
): Discrepancy["kind"][] {
  const { text } = source.reading;
  const changed = text.slice(0, change.start) + change.becomes + text.slice(change.end);
  const { date, language } = source;
  const reading = read(changed, { date, language }, loadResources());
  const after = findings(sources.map((each) => (each === source ? { ...source, reading } : each)));
  return newFlags(before, after, change).map(({ kind }) => kind);
}

/** Takes from each list in turn until there are enough. */
function drawEvenly<T>(lists: readonly (readonly T[])[], count: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const drawn: T[] = [];
  for (let i = 0; i < longest; i += 1) for (const list of lists) drawn.push(...list.slice(i, i + 1));
  return drawn.slice(0, count);
}

/** What stands in the place of such a fact in another story and nowhere in this one. */
function substitute(
  site: FactSite,
  story: Story,
  all: readonly { story: Story; site: FactSite }[],
  random: () => number,
): string | null {
  const own = site.source.reading.text.slice(site.start, site.end);
  const others = all
    .filter((each) => each.story !== story && each.site.fact === site.fact)
    .map(({ site: { source, start, end } }) => source.reading.text.slice(start, end))
    .filter((words) =>
      site.fact === "weekday"
        ? words !== own
        : !story.sources.some(({ reading }) => reading.text.includes(words)),
    )
    .filter((words) => site.fact !== "number" || words.length === own.length)
    .filter((words) => site.fact !== "title" || /^\p{Lu}/u.test(words) === /^\p{Lu}/u.test(own));
  return others[Math.floor(random() * others.length)] ?? null;
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
