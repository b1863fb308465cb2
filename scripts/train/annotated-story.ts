import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Candidate, RawReading } from "@/lib/analysis/facets/facet";
import type { ComparedSource } from "@/lib/analysis/model";
import { readStory } from "@/lib/engine/story";
import type { Gold } from "../evaluate/score-story";

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

type Entry = Gold["discrepancies"][number];

/** True when the annotators set the candidate's two places apart in an entry that is no omission. */
export function isFlagged({ a, b }: Candidate, { discrepancies }: Gold): boolean {
  return discrepancies.some(({ type, readings }) => {
    if (type === "omission") return false;
    const left = readings.filter((reading) => same(a, reading));
    const right = left.length === 0 ? [] : readings.filter((reading) => same(b, reading));
    return left.some((p) => right.some((q) => p.value !== q.value));
  });
}

function same({ doc, start, end }: RawReading, gold: Entry["readings"][number]): boolean {
  if (doc.source.id !== gold.file) return false;
  const cut = Math.min(end, gold.endOffset) - Math.max(start, gold.startOffset);
  const [found, told] = [end - start, gold.endOffset - gold.startOffset];
  return (
    cut > 0 &&
    cut >= Math.min(0.5 * told, 6) &&
    cut >= 0.5 * Math.min(found, told) &&
    found <= Math.max(2 * told, told + 40)
  );
}
