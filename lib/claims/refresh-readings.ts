import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";
import { spanColumns } from "./anchor";
import type { ProposedReading } from "./proposal";
import type { StoredProposal } from "./store-proposals";

/** Makes an untouched claim say what the run found: its readings, its flag, its statement. */
export async function replaceReadings(tx: Tx, claimId: string, proposal: StoredProposal): Promise<void> {
  const held = await tx.reading.findMany({ where: { claimId, removedAt: null }, include: { spans: true } });
  // A reading on the very same words stays the same one, so that links to it go on working.
  const kept = new Map<string, string>();
  for (const { id, value, spans } of held) {
    const [span] = spans;
    if (span) kept.set(`${span.revisionId} ${span.start} ${span.end} ${value}`, id);
  }
  const ids = proposal.readings.map(
    ({ anchor, value }) => kept.get(`${anchor.revisionId} ${anchor.start} ${anchor.end} ${value}`) ?? null,
  );
  const staying = new Set(ids);
  const leaving = held.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  await tx.reading.updateMany({
    where: { id: { in: leaving } },
    data: { removedAt: new Date(), rowVersion: { increment: 1 } },
  });
  const made = await createReadings(
    tx,
    claimId,
    proposal.readings.filter((_, index) => ids[index] === null),
  );
  await tx.claim.update({ where: { id: claimId }, data: { statement: proposal.statement } });
  await replaceFlag(tx, claimId, proposal, [...ids.filter((id) => id !== null), ...made]);
}

/** Gives a claim that people worked on what is new: readings in sources that have none there. */
export async function addMissingReadings(tx: Tx, claimId: string, proposal: StoredProposal): Promise<void> {
  // Removed ones count too: what an editor took out does not come back.
  const held = await tx.reading.findMany({ where: { claimId }, select: { sourceId: true } });
  const speaking = new Set(held.map(({ sourceId }) => sourceId));
  const missing = proposal.readings.filter(({ anchor }) => !speaking.has(anchor.sourceId));
  if (missing.length === 0) return;
  const ids = await createReadings(tx, claimId, missing);
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { id: true } });
  await tx.discrepancyReading.createMany({
    data: flags.flatMap((flag) => ids.map((readingId) => ({ discrepancyId: flag.id, readingId }))),
  });
  if (flags.length === 0) await flagAnew(tx, claimId, proposal);
}

/** Where the sources agreed until now (or an editor took out what did not), what is new may diverge: that is said. */
async function flagAnew(tx: Tx, claimId: string, proposal: StoredProposal): Promise<void> {
  const readings = await tx.reading.findMany({
    where: { claimId, removedAt: null },
    select: { id: true, value: true },
  });
  if (new Set(readings.map(({ value }) => value)).size < 2) return;
  await replaceFlag(
    tx,
    claimId,
    proposal,
    readings.map(({ id }) => id),
  );
}

async function createReadings(
  tx: Tx,
  claimId: string,
  readings: readonly ProposedReading[],
): Promise<string[]> {
  const made = readings.map((reading) => ({ ...reading, id: randomUUID() }));
  await tx.reading.createMany({
    data: made.map(({ id, anchor, value, scale, degree }) => ({
      ...{ id, claimId, sourceId: anchor.sourceId, value, scale, degree },
      madeBy: "engine" as const,
    })),
  });
  await tx.readingSpan.createMany({
    data: made.map(({ id, anchor }) => ({ readingId: id, ...spanColumns(anchor) })),
  });
  return made.map(({ id }) => id);
}

async function replaceFlag(tx: Tx, claimId: string, proposal: StoredProposal, readingIds: readonly string[]) {
  await tx.discrepancy.deleteMany({ where: { claimId } });
  const { kind, severity, confidence, explanation, oddOneOut } = proposal;
  if (kind === null || severity === null) return;
  await tx.discrepancy.create({
    data: {
      ...{ claimId, kind, severity, oddOneOut },
      confidence: confidence ?? 0,
      explanation: explanation ?? "",
      madeBy: "engine",
      readings: { create: readingIds.map((readingId) => ({ readingId })) },
      absences: { create: [...new Set(proposal.absentFrom)].map((sourceId) => ({ sourceId })) },
    },
  });
}
