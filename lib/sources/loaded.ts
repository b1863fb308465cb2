import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import type { RevisionView, SourceView } from "./view";

const person = { select: { id: true, name: true } } as const;

/** What to load of a source for its view: the newest revision only. */
export const sourceParts = {
  origin: { select: { id: true, name: true } },
  translationOf: { select: { id: true, siglum: true } },
  revisions: { orderBy: { number: "desc" }, take: 1, include: { createdBy: person } },
} satisfies Prisma.SourceInclude;

/** A source with the newest of its revisions. */
export type LoadedSource = Prisma.SourceGetPayload<{ include: typeof sourceParts }>;
type LoadedRevision = LoadedSource["revisions"][number];

/** A source of the story, removed or not; throws not_found. */
export async function loadSource(tx: Tx, storyId: string, sourceId: string): Promise<LoadedSource> {
  const source = await tx.source.findUnique({ where: { id: sourceId, storyId }, include: sourceParts });
  if (!source) throw notFound("source");
  return source;
}

/** A source as pages and clients see it. */
export function sourceView(source: LoadedSource): SourceView {
  const { id, siglum, outlet, author, kind, translatedBy, translationOf, language, url } = source;
  const { origin, originBasis, position, rowVersion } = source;
  return {
    ...{ id, siglum, outlet, author, kind, translatedBy, translationOf, language, url, position, rowVersion },
    origin: origin && { ...origin, basis: originBasis === "engine" ? "engine" : "editor" },
    revision: revisionView(newestRevision(source)),
  };
}

/** The revision that counts; a source has one from its first moment. */
export function newestRevision(source: LoadedSource): LoadedRevision {
  const [revision] = source.revisions;
  if (!revision) throw new Error(`Source ${source.id} has no revision`);
  return revision;
}

/** A revision as pages and clients see it. */
export function revisionView(revision: LoadedRevision): RevisionView {
  const { id, number, reason, note, headline, contentHash, length, words, dateline } = revision;
  const { publishedAt, publishedZone, retrievedAt, retrievedZone, createdBy, createdAt } = revision;
  return {
    ...{ id, number, reason, note, headline, contentHash, length, words, dateline, createdBy },
    ...{ publishedZone, retrievedZone },
    publishedAt: publishedAt?.toISOString() ?? null,
    retrievedAt: retrievedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
