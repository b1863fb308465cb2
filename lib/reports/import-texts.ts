import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { say, unprocessable } from "@/lib/errors";
import { originNamed } from "@/lib/sources/origin";
import type { ReportDocument } from "./document";
import type { ReportSource } from "./view";

/** A text as the story has it now, named by its digest. */
export interface KnownText {
  readonly sourceId: string;
  readonly revisionId: string;
}

/** The texts that a report speaks of, by digest, and how many of them the story has without their words. */
export interface ImportedTexts {
  readonly byHash: ReadonlyMap<string, KnownText>;
  readonly wordless: number;
}

/**
 * Finds the report's texts among the story's own by their digest. What is not there is kept as a source without its
 * words (a report holds none), as it would be after they were removed for legal reasons.
 */
export async function importTexts(
  tx: Tx,
  actor: Actor,
  storyId: string,
  document: ReportDocument,
): Promise<ImportedTexts> {
  const byHash = await textsOf(tx, storyId);
  const taken = new Set(
    (await tx.source.findMany({ where: { storyId }, select: { siglum: true } })).map(({ siglum }) =>
      siglum.toUpperCase(),
    ),
  );
  const bySiglum = new Map<string, string>();
  let wordless = 0;
  for (const source of document.sources) {
    const known = byHash.get(source.revision.contentHash);
    if (!known) {
      if (taken.has(source.siglum.toUpperCase())) {
        throw unprocessable(
          say`The story has a source ${source.siglum} with another text. Remove it or give it another siglum, then import again.`,
        );
      }
      byHash.set(source.revision.contentHash, await addSource(tx, actor, storyId, source));
      wordless += 1;
    }
    bySiglum.set(source.siglum, (byHash.get(source.revision.contentHash) as KnownText).sourceId);
  }
  await linkTranslations(tx, document, bySiglum);
  for (const { siglum, textHash, end } of earlierPlaces(document)) {
    if (byHash.has(textHash)) continue;
    const sourceId = bySiglum.get(siglum) ?? (await addAbsent(tx, storyId, siglum, taken));
    bySiglum.set(siglum, sourceId);
    byHash.set(textHash, await addRevision(tx, actor, sourceId, textHash, end));
    wordless += 1;
  }
  return { byHash, wordless };
}

async function textsOf(tx: Tx, storyId: string): Promise<Map<string, KnownText>> {
  const revisions = await tx.sourceRevision.findMany({
    where: { source: { storyId } },
    orderBy: { number: "asc" },
    select: { id: true, sourceId: true, contentHash: true },
  });
  return new Map(
    revisions.map(({ id, sourceId, contentHash }) => [contentHash, { sourceId, revisionId: id }]),
  );
}

async function addSource(tx: Tx, actor: Actor, storyId: string, source: ReportSource): Promise<KnownText> {
  const { siglum, outlet, author, kind, translatedBy, language, url, origin, position, revision } = source;
  const { contentHash, headline, length, words, dateline, note, number, reason } = revision;
  const { id, revisions } = await tx.source.create({
    data: {
      ...{ storyId, siglum, outlet, author, kind, translatedBy, language, url, position },
      originId: origin ? await originNamed(tx, storyId, origin.name) : null,
      originBasis: origin?.basis ?? "unknown",
      revisions: {
        create: {
          ...{ contentHash, headline, length, words, dateline, note, number, reason },
          publishedAt: revision.publishedAt,
          publishedZone: revision.publishedZone,
          retrievedAt: revision.retrievedAt,
          retrievedZone: revision.retrievedZone,
          createdById: actor.id,
        },
      },
    },
    include: { revisions: { select: { id: true } } },
  });
  return { sourceId: id, revisionId: revisions[0]?.id ?? "" };
}

async function linkTranslations(
  tx: Tx,
  { sources }: ReportDocument,
  bySiglum: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { siglum, translationOf } of sources) {
    const id = bySiglum.get(siglum);
    const translationOfId = translationOf && bySiglum.get(translationOf.siglum);
    if (id && translationOfId) await tx.source.update({ where: { id }, data: { translationOfId } });
  }
}

/** Places in texts that are no longer their source's newest, or whose source has left the story. */
function* earlierPlaces({ claims, notes }: ReportDocument) {
  for (const { readings, verdict } of claims) {
    for (const { siglum, spans } of readings) for (const span of spans) yield { siglum, ...span };
    for (const { span, textHash } of verdict.evidence) {
      // Evidence does not name its source: one that no reading or note knows gets a name from its digest.
      if (span && textHash) yield { siglum: `TEXT-${textHash.slice(0, 8)}`, textHash, end: span.end };
    }
  }
  for (const { targets } of notes) yield* targets;
}

/** A source that has left the story: decided claims still quote it. */
async function addAbsent(tx: Tx, storyId: string, siglum: string, taken: Set<string>): Promise<string> {
  if (taken.has(siglum.toUpperCase())) {
    const known = await tx.source.findFirst({ where: { storyId, siglum }, select: { id: true } });
    if (known) return known.id;
  }
  taken.add(siglum.toUpperCase());
  const data = { storyId, siglum, outlet: siglum, language: "und", position: 0, removedAt: new Date() };
  return (await tx.source.create({ data, select: { id: true } })).id;
}

async function addRevision(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  contentHash: string,
  length: number,
): Promise<KnownText> {
  const numbers = await tx.sourceRevision.findMany({ where: { sourceId }, select: { number: true } });
  // Before those that are known, the newest of which counts: the report tells no more of an earlier text than its digest.
  const number = numbers.length === 0 ? 1 : Math.min(...numbers.map((one) => one.number)) - 1;
  const { id } = await tx.sourceRevision.create({
    data: {
      ...{ sourceId, number, contentHash, length, words: 0, headline: "" },
      reason: "first_import",
      createdById: actor.id,
    },
    select: { id: true },
  });
  return { sourceId, revisionId: id };
}
