import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { OmissionCandidate } from "@/lib/analysis/claims/omissions";
import type { Candidate, RawReading } from "@/lib/analysis/facets/facet";
import type { ComparedSource } from "@/lib/analysis/model";
import { readStory } from "@/lib/engine/story";
import { type Gold, type Place, same } from "../evaluate/score-story";

/** A story with what its annotators found. */
export interface AnnotatedStory {
  readonly name: string;
  readonly sources: readonly ComparedSource[];
  readonly gold: Gold;
}

/** Reads a folder with texts, story.json and gold.json. */
export function readAnnotated(folder: string): AnnotatedStory {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  return {
    name: basename(folder),
    sources: readStory(
      files.map((file) => join(folder, file)),
      join(folder, "story.json"),
    ),
    gold: JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold,
  };
}

/** The kinds of the entries, omissions aside, in which the annotators set the candidate's two places apart. */
export function flaggedAs({ a, b }: Candidate, { discrepancies }: Gold): string[] {
  return discrepancies.flatMap(({ type, readings }) => {
    if (type === "omission") return [];
    const left = readings.filter((reading) => same(placeOf(a), reading));
    const right = left.length === 0 ? [] : readings.filter((reading) => same(placeOf(b), reading));
    return left.some((p) => right.some((q) => p.value !== q.value)) ? [type] : [];
  });
}

/** True when the annotators list the fact as left out by some of the texts that it is absent from, and by none that tells it. */
export function isMissed({ readings, absentFrom }: OmissionCandidate, { discrepancies }: Gold): boolean {
  return discrepancies.some((entry) => {
    if (entry.type !== "omission") return false;
    const near = ({ doc, start, end }: RawReading) =>
      entry.readings.some(({ file, startOffset, endOffset }) => {
        const [found, told] = [end - start, endOffset - startOffset];
        const cut = Math.min(end, endOffset) - Math.max(start, startOffset);
        return doc.source.id === file && found <= told + 120 && cut >= 0.5 * Math.min(found, told);
      });
    const telling = new Set(entry.readings.map(({ file }) => file));
    return readings.filter(near).length * 2 >= readings.length && !absentFrom.some((id) => telling.has(id));
  });
}

const placeOf = ({ doc, start, end }: RawReading): Place => ({ source: doc.source.id, start, end });
