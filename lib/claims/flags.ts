import type { Tx } from "@/lib/db/transaction";
import type { FlagDetail } from "./edit-detail";
import type { Kind, Severity } from "./view";

// An editor's own flag: they will weigh it; until then it stands between the grave and the small ones.
const editorsSeverity: Severity = "medium";

/** Flags a claim on an editor's word: its explanation is told from the readings as they stand (see row.ts). */
export async function flag(
  tx: Tx,
  claimId: string,
  kind: Kind,
  readingIds: readonly string[],
  severity: Severity = editorsSeverity,
): Promise<void> {
  await tx.discrepancy.create({
    data: {
      ...{ claimId, kind, severity },
      confidence: 1,
      explanation: "",
      madeBy: "editor",
      readings: { create: readingIds.map((readingId) => ({ readingId })) },
    },
  });
}

/** Gives a claim's flags another kind, or its first flag; what was before, or null where nothing changed. */
export async function changeKind(
  tx: Tx,
  claimId: string,
  kind: Kind,
): Promise<{ readonly kindBefore?: Kind; readonly madeFlag?: boolean } | null> {
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { kind: true } });
  const [first] = flags;
  if (!first) {
    await flag(tx, claimId, kind, await liveReadings(tx, claimId));
    return { madeFlag: true };
  }
  if (flags.every((one) => one.kind === kind)) return null;
  await tx.discrepancy.updateMany({ where: { claimId }, data: { kind, rowVersion: { increment: 1 } } });
  return { kindBefore: first.kind };
}

/** Lets all flags of a claim speak of these readings, too. */
export async function linkToFlags(tx: Tx, claimId: string, readingIds: readonly string[]): Promise<void> {
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { id: true } });
  await tx.discrepancyReading.createMany({
    data: flags.flatMap(({ id }) => readingIds.map((readingId) => ({ discrepancyId: id, readingId }))),
    skipDuplicates: true,
  });
}

/**
 * Takes the flags off a claim whose readings no longer diverge, since nothing there waits for a decision any more;
 * answers what the gravest was. What is left out somewhere stays left out.
 */
export async function dropSettledFlags(tx: Tx, claimId: string): Promise<FlagDetail | undefined> {
  const values = await tx.reading.findMany({
    where: { claimId, removedAt: null },
    distinct: ["value"],
    select: { value: true },
  });
  if (values.length > 1) return undefined;
  const where = { claimId, kind: { not: "omission" as const } };
  const flags = await tx.discrepancy.findMany({
    where,
    orderBy: [{ severity: "asc" }, { id: "asc" }], // in the order of the enum: high first
    select: { kind: true, severity: true, confidence: true, madeBy: true },
  });
  await tx.discrepancy.deleteMany({ where });
  return flags[0];
}

/** Puts back a flag that an edit dropped, with the engine's sentence where the newest finding of the claim has one. */
export async function restoreFlag(tx: Tx, claimId: string, dropped: FlagDetail): Promise<void> {
  const found = await tx.claimMatch.findFirst({
    where: { claimId, proposal: { kind: dropped.kind } },
    orderBy: { run: { number: "desc" } },
    select: { proposal: { select: { explanation: true, oddOneOut: true } } },
  });
  const readings = await liveReadings(tx, claimId);
  await tx.discrepancy.create({
    data: {
      ...{ claimId, ...dropped },
      explanation: found?.proposal.explanation ?? "",
      oddOneOut: found?.proposal.oddOneOut ?? null,
      readings: { create: readings.map((readingId) => ({ readingId })) },
    },
  });
}

async function liveReadings(tx: Tx, claimId: string): Promise<string[]> {
  const readings = await tx.reading.findMany({ where: { claimId, removedAt: null }, select: { id: true } });
  return readings.map(({ id }) => id);
}
