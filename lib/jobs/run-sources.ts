import type { SourceSummary } from "@/lib/analysis/model";
import type { Prisma } from "@/lib/db/client";
import type { RunTexts } from "./run-texts";

/** The texts that a run read, each with how far it departs from those of its origin. */
export function runSources(
  runId: string,
  texts: RunTexts["texts"],
  summaries: readonly SourceSummary[],
): Prisma.AnalysisRunSourceCreateManyInput[] {
  const departures = new Map(summaries.map(({ id, departure }) => [id, departure]));
  return [...texts.values()].map(({ sourceId, revisionId }) => {
    const departure = departures.get(sourceId);
    if (!departure) return { runId, revisionId };
    const { from, words, own, passages } = departure;
    return {
      ...{ runId, revisionId, words, ownWords: own, heldAgainst: [...from] },
      departs: passages.flatMap(({ start, end }) => [start, end]),
    };
  });
}
