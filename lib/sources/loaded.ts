import { Prisma } from "@/lib/db/client";
import { listOf, personOf, readRows } from "@/lib/db/json-rows";
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

/**
 * The sources that the condition on `s` names, in the order of their story, by one statement. A test holds it against
 * what Prisma reads of `sourceParts`.
 */
export const loadSources = (on: Tx, condition: Prisma.Sql): Promise<LoadedSource[]> =>
  readRows<LoadedSource>(
    on,
    Prisma.sql`s.*,
      (SELECT json_build_object('id', o."id", 'name', o."name") FROM "Origin" o WHERE o."id" = s."originId") AS "origin",
      (SELECT json_build_object('id', t."id", 'siglum', t."siglum")
        FROM "Source" t WHERE t."id" = s."translationOfId") AS "translationOf",
      ${listOf(Prisma.sql`v.*, ${personOf(Prisma.sql`v."createdById"`)} AS "createdBy"
        FROM "SourceRevision" v WHERE v."sourceId" = s."id" ORDER BY v."number" DESC LIMIT 1`)} AS "revisions"
      FROM "Source" s WHERE ${condition} ORDER BY s."position", s."id"`,
    moments,
  );

const moments = new Set(["createdAt", "removedAt", "publishedAt", "retrievedAt"]);

/** A source of the story, removed or not; throws not_found. */
export async function loadSource(tx: Tx, storyId: string, sourceId: string): Promise<LoadedSource> {
  const [source] = await loadSources(tx, oneOf(storyId, sourceId));
  if (!source) throw notFound("source");
  return source;
}

/** The condition on `s` that names one source of a story. */
export const oneOf = (storyId: string, sourceId: string): Prisma.Sql =>
  Prisma.sql`s."id" = ${sourceId}::uuid AND s."storyId" = ${storyId}::uuid`;

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
