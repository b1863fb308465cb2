import type { Tx } from "@/lib/db/transaction";
import type { ReportSpan } from "./view";

const columns = {
  id: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  revision: { select: { contentHash: true } },
} as const;

interface Stored {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly revision: { readonly contentHash: string };
}

/** The places that a report quotes: spans of readings and targets of notes by id, and hashes of texts by revision. */
export interface Places {
  readonly spans: ReadonlyMap<string, ReportSpan>;
  readonly targets: ReadonlyMap<string, ReportSpan>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads all places of a story at once. */
export async function placesOf(tx: Tx, storyId: string): Promise<Places> {
  const revision = { source: { storyId } };
  const spans = await tx.readingSpan.findMany({
    where: { revision, reading: { removedAt: null, claim: { currentVerdictId: { not: null } } } },
    select: columns,
  });
  const targets = await tx.annotationTarget.findMany({
    where: { revision, annotation: { deletedAt: null } },
    select: columns,
  });
  const texts = await tx.sourceRevision.findMany({
    where: revision,
    select: { id: true, contentHash: true },
  });
  return {
    spans: new Map(spans.map((span) => [span.id, placeOf(span)])),
    targets: new Map(targets.map((target) => [target.id, placeOf(target)])),
    texts: new Map(texts.map(({ id, contentHash }) => [id, contentHash])),
  };
}

const placeOf = ({ start, end, exact, prefix, suffix, revision }: Stored): ReportSpan => ({
  ...{ textHash: revision.contentHash, start, end, exact, prefix, suffix },
});
