import type { ComparedSource } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";
import { type FactSite, factSites } from "./fact-sites";
import type { Change } from "./new-flags";
import { shuffled } from "./random";

/** The sorts of facts that are changed. */
export const facts = ["number", "title", "weekday", "negation", "speaker", "place"] as const;

/** A fact of a story that can be changed. */
export interface StorySite<Story> {
  readonly story: Story;
  readonly site: FactSite;
}

interface Told {
  readonly sources: readonly ComparedSource[];
}

/** All facts of the stories that can be changed. */
export const sitesOf = <Story extends Told>(stories: readonly Story[]): StorySite<Story>[] =>
  stories.flatMap((story) => factSites(story.sources).map((site) => ({ story, site })));

/** At most `count` of them in an order drawn at random, taking from each sort of fact in turn. */
export function drawEvenly<Story>(
  sites: readonly StorySite<Story>[],
  count: number,
  random: () => number,
): StorySite<Story>[] {
  const lists = facts.map((fact) =>
    shuffled(
      sites.filter(({ site }) => site.fact === fact),
      random,
    ),
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const drawn: StorySite<Story>[] = [];
  for (let i = 0; i < longest; i += 1) for (const list of lists) drawn.push(...list.slice(i, i + 1));
  return drawn.slice(0, count);
}

/** What stands in the place of such a fact in another of the stories and nowhere in this one; null when nothing does. */
export function changeOf<Story extends Told>(
  { story, site }: StorySite<Story>,
  all: readonly StorySite<Story>[],
  random: () => number,
): Change | null {
  const { source, start, end } = site;
  const becomes = site.becomes ?? substitute(story, site, all, random);
  return becomes === null ? null : { source: source.id, start, end, becomes };
}

function substitute<Story extends Told>(
  story: Story,
  site: FactSite,
  all: readonly StorySite<Story>[],
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

/** The sources with the change made in one of them. */
export function changed(
  sources: readonly ComparedSource[],
  { source: id, start, end, becomes }: Change,
): ComparedSource[] {
  return sources.map((source) => {
    if (source.id !== id) return source;
    const { text } = source.reading;
    const { date, language } = source;
    const words = text.slice(0, start) + becomes + text.slice(end);
    return { ...source, reading: read(words, { date, language }, loadResources()) };
  });
}
