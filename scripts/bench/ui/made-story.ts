import { createHash, randomUUID } from "node:crypto";
import { settleLines } from "@/lib/claims/lines";
import type { PrismaClient } from "@/lib/db/client";
import { type MadeReading, madeTexts, type Size } from "./made-texts";

/**
 * Stores a made story with an analysis that has found its claims, as an analysis and editors would leave it, straight
 * into the database. Answers its id.
 */
export async function storeMadeStory(
  db: PrismaClient,
  size: Size,
  ownerId: string,
  editorIds: readonly string[],
): Promise<string> {
  const { texts, claims } = madeTexts(size);
  const storyId = randomUUID();
  await db.story.create({
    data: {
      ...{
        id: storyId,
        title: `Made of ${size.sources} sources, ${size.claims} claims`,
        createdById: ownerId,
      },
      ...{ nextClaim: claims.length + 1, nextRun: 2 },
      memberships: {
        create: [
          { userId: ownerId, role: "story_editor" },
          ...editorIds.map((userId) => ({ userId, role: "editor" as const })),
        ],
      },
    },
  });
  const sources = await storeSources(db, storyId, ownerId, texts);
  const run = await db.analysisRun.create({
    data: {
      ...{
        storyId,
        number: 1,
        state: "finished",
        engine: "made",
        requestedById: ownerId,
        finishedAt: new Date(),
      },
      sources: { create: sources.map(({ revisionId }) => ({ revisionId })) },
    },
  });
  const rows = claims.map((claim, index) => ({ ...claim, id: randomUUID(), number: index + 1 }));
  await inLots(
    rows.map(({ id, number, statement }) => ({
      ...{ id, storyId, number, statement, madeBy: "engine" as const, rank: number, lastFoundRunId: run.id },
    })),
    (data) => db.claim.createMany({ data }),
  );
  const readings = rows.flatMap(({ id: claimId, readings: said }) =>
    said.map((reading) => ({ ...reading, id: randomUUID(), claimId })),
  );
  const of = ({ source }: MadeReading) => {
    const found = sources[source];
    if (!found) throw new RangeError(`There is no source ${source}`);
    return found;
  };
  await inLots(
    readings.map((reading) => ({
      ...{ id: reading.id, claimId: reading.claimId, sourceId: of(reading).id, value: reading.exact },
      madeBy: "engine" as const,
    })),
    (data) => db.reading.createMany({ data }),
  );
  await inLots(
    readings.map((reading) => {
      const { text, revisionId } = of(reading);
      const { id: readingId, start, end, exact } = reading;
      return {
        ...{ readingId, revisionId, start, end, exact },
        ...{ prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      };
    }),
    (data) => db.readingSpan.createMany({ data }),
  );
  const flags = rows.flatMap(({ id: claimId, kind, severity, readings: said }) =>
    kind === null
      ? []
      : [
          {
            ...{ id: randomUUID(), claimId, kind, severity, confidence: 0.8, madeBy: "engine" as const },
            explanation: `${said.length} texts give a figure, and not all the same one.`,
          },
        ],
  );
  await inLots(flags, (data) => db.discrepancy.createMany({ data }));
  const flagOf = new Map(flags.map(({ id, claimId }) => [claimId, id]));
  await inLots(
    readings.flatMap(({ id: readingId, claimId }) => {
      const discrepancyId = flagOf.get(claimId);
      return discrepancyId ? [{ discrepancyId, readingId }] : [];
    }),
    (data) => db.discrepancyReading.createMany({ data }),
  );
  await db.$transaction((tx) => settleLines(tx, storyId), { timeout: 120_000 });
  return storyId;
}

async function storeSources(db: PrismaClient, storyId: string, ownerId: string, texts: readonly string[]) {
  const origins = Array.from({ length: Math.ceil(texts.length / 8) }, (_, index) => ({
    ...{ id: randomUUID(), storyId, name: `Wire ${index + 1}` },
  }));
  await db.origin.createMany({ data: origins });
  const sources = texts.map((text, index) => ({ id: randomUUID(), revisionId: randomUUID(), text, index }));
  await inLots(
    sources.map(({ id, index }) => {
      // Every second text is a copy of a wire's; nobody knows where the others are from.
      const originId = index % 2 === 0 ? origins[index % origins.length]?.id : undefined;
      return {
        ...{
          id,
          storyId,
          siglum: `DESK${index + 1}`,
          outlet: `Desk ${index + 1}`,
          language: "en",
          position: index,
        },
        ...(originId ? { originId, originBasis: "engine" as const } : {}),
      };
    }),
    (data) => db.source.createMany({ data }),
  );
  await inLots(
    sources.map(({ id: sourceId, revisionId, text }) => ({
      ...{ id: revisionId, sourceId, number: 1, reason: "first_import" as const, createdById: ownerId },
      ...{
        headline: text.slice(0, text.indexOf("\n")),
        length: text.length,
        words: text.split(/\s+/u).length,
      },
      contentHash: createHash("sha256").update(text).digest("hex"),
    })),
    (data) => db.sourceRevision.createMany({ data }),
  );
  await inLots(
    sources.map(({ revisionId, text }) => ({ revisionId, body: text })),
    (data) => db.sourceText.createMany({ data }),
  );
  return sources;
}

/** A statement takes no more than 32,767 values. */
async function inLots<Row>(rows: readonly Row[], store: (lot: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 2_000) await store(rows.slice(at, at + 2_000));
}
