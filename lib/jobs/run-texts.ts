import type { RunText } from "@/lib/claims/carried";
import { sourceKindToEngine } from "@/lib/claims/engine-names";
import type { Tx } from "@/lib/db/transaction";
import type { UnreadSource } from "./compare-thread";

/** The texts of a story as a run reads them, and the same as the engine takes them. */
export interface RunTexts {
  readonly texts: ReadonlyMap<string, RunText>;
  readonly sources: readonly UnreadSource[];
}

/** The newest revisions of the story's sources that are neither removed nor purged, in the story's order. */
export async function runTextsOf(tx: Tx, storyId: string): Promise<RunTexts> {
  const rows = await tx.source.findMany({
    where: { storyId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { origin: true, revisions: { orderBy: { number: "desc" }, take: 1, include: { text: true } } },
  });
  const texts = new Map<string, RunText>();
  const sources: UnreadSource[] = [];
  for (const source of rows) {
    const [revision] = source.revisions;
    if (!revision?.text) continue;
    const text = revision.text.body;
    texts.set(source.id, { sourceId: source.id, revisionId: revision.id, text });
    sources.push({
      id: source.id,
      name: source.siglum,
      date: revision.publishedAt ? dayIn(revision.publishedAt, revision.publishedZone) : null,
      language: languageOf(source.language),
      kind: sourceKindToEngine(source.kind),
      // What the engine itself read in an earlier run is no evidence: it reads again.
      origin: source.originBasis === "editor" ? (source.origin?.name ?? null) : null,
      translationOf: source.translationOfId,
      text,
    });
  }
  return { texts, sources };
}

/** The day of a moment where the text was published: "tomorrow" counts from there. */
export function dayIn(moment: Date, zone: string | null): string {
  try {
    // The Swedish form of a date is the ISO one.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone ?? "UTC" }).format(moment);
  } catch {
    return moment.toISOString().slice(0, 10); // a zone that this machine does not know
  }
}

/** ISO 639-1 of a language tag; null lets the engine find out ("und" is nobody's language). */
function languageOf(tag: string): string | null {
  const [language] = tag.split("-");
  return language && language !== "und" ? language : null;
}
