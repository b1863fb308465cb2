import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import type { SpanInput } from "./schema";

/** A reading with its spans. */
export type WholeReading = Prisma.ReadingGetPayload<{ include: { spans: true } }>;

/** The readings of a claim that are still in it. */
export function readingsOf(tx: Tx, claimId: string): Promise<WholeReading[]> {
  return tx.reading.findMany({
    where: { claimId, removedAt: null },
    orderBy: { id: "asc" },
    include: { spans: { orderBy: [{ start: "asc" }, { id: "asc" }] } },
  });
}

/** A claim's readings, those named and the others; throws not_found for one that is not in it. */
export async function chosenOf(
  tx: Tx,
  claimId: string,
  readingIds: readonly string[],
): Promise<{ readonly chosen: WholeReading[]; readonly rest: WholeReading[] }> {
  const readings = await readingsOf(tx, claimId);
  const wanted = new Set(readingIds);
  const chosen = readings.filter(({ id }) => wanted.has(id));
  if (chosen.length < wanted.size) throw notFound("reading");
  return { chosen, rest: readings.filter(({ id }) => !wanted.has(id)) };
}

/** Takes readings out of their claim; they stay in its past, where verdicts may name them. */
export async function takeOut(tx: Tx, readingIds: readonly string[]): Promise<void> {
  await tx.reading.updateMany({
    where: { id: { in: [...readingIds] } },
    data: { removedAt: new Date(), rowVersion: { increment: 1 } },
  });
}

/** Puts readings back that were taken out. */
export async function putBack(tx: Tx, readingIds: readonly string[]): Promise<void> {
  await tx.reading.updateMany({
    where: { id: { in: [...readingIds] } },
    data: { removedAt: null, rowVersion: { increment: 1 } },
  });
}

/** Copies readings into another claim, as they are; answers the copies' ids in the same order. */
export async function copyInto(
  tx: Tx,
  claimId: string,
  readings: readonly WholeReading[],
): Promise<string[]> {
  const copies = readings.map((reading) => ({ ...reading, copy: randomUUID() }));
  await tx.reading.createMany({
    data: copies.map(({ copy, sourceId, value, scale, degree, madeBy, createdById }) => ({
      ...{ id: copy, claimId, sourceId, value, scale, degree, madeBy, createdById },
    })),
  });
  await tx.readingSpan.createMany({
    data: copies.flatMap(({ copy, spans }) =>
      spans.map(({ revisionId, start, end, exact, prefix, suffix, state }) => ({
        ...{ readingId: copy, revisionId, start, end, exact, prefix, suffix, state },
      })),
    ),
  });
  return copies.map(({ copy }) => copy);
}

/** Where readings stand, without their words. */
export const placesOf = (readings: readonly WholeReading[]): SpanInput[] =>
  readings.flatMap(({ spans }) => spans.map(({ revisionId, start, end }) => ({ revisionId, start, end })));
