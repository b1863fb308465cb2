import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { enqueue } from "@/lib/queue/enqueue";
import { notify } from "@/lib/queue/notify";
import { storyAccess, storyFor } from "@/lib/stories/access";
import { runParts, runView } from "@/lib/stories/run";
import type { RunView } from "@/lib/stories/view";

const fewestTexts = 2;

/** The queue and the key of a run's job. Runs of one story come one after another. */
export const runQueue = (storyId: string) => `story ${storyId}`;
export const runKey = (runId: string) => `analyse ${runId}`;

/** Asks for an analysis of the story's texts; one that waits already will read the newest texts and serves both. */
export async function requestRun(tx: Tx, actor: Actor, storyId: string): Promise<RunView> {
  await storyFor(tx, actor, storyId, "edit");
  const waiting = await tx.analysisRun.findFirst({ where: { storyId, state: "queued" }, include: runParts });
  if (waiting) return runView(waiting);
  const texts = await tx.source.count({
    where: { storyId, removedAt: null, revisions: { some: { text: {} } } },
  });
  if (texts < fewestTexts) {
    throw unprocessable("An analysis compares at least two texts. Add another source, then analyse.");
  }
  const { nextRun } = await tx.story.update({
    where: { id: storyId },
    data: { nextRun: { increment: 1 } },
    select: { nextRun: true },
  });
  const run = await tx.analysisRun.create({
    data: { storyId, number: nextRun - 1, requestedById: actor.id },
    include: runParts,
  });
  await enqueue(tx, "analyse", { runId: run.id }, { queue: runQueue(storyId), key: runKey(run.id) });
  await record(tx, actor, storyId, "run.request", run.id, undefined, { state: "queued", number: run.number });
  return runView(run);
}

/** Stops a run that waits or works: nothing of it reaches the claims. */
export async function cancelRun(tx: Tx, actor: Actor, storyId: string, runId: string): Promise<RunView> {
  await storyFor(tx, actor, storyId, "edit");
  const run = await tx.analysisRun.findFirst({ where: { id: runId, storyId }, include: runParts });
  if (!run) throw notFound("analysis");
  if (run.state === "cancelled") return runView(run);
  if (run.state !== "queued" && run.state !== "running") {
    throw unprocessable("This analysis has ended already; there is nothing to stop.");
  }
  const cancelled = await tx.analysisRun.update({
    where: { id: runId },
    data: { state: "cancelled", finishedAt: new Date() },
    include: runParts,
  });
  await record(tx, actor, storyId, "run.cancel", runId, { state: run.state }, { state: "cancelled" });
  return runView(cancelled);
}

/** A run of the story, or null where the actor may not see it. */
export async function findRun(
  actor: Actor,
  storyId: string,
  runId: string,
  on: Tx = db(),
): Promise<RunView | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const run = await on.analysisRun.findFirst({ where: { id: runId, storyId }, include: runParts });
  return run && runView(run);
}

async function record(
  tx: Tx,
  actor: Actor,
  storyId: string,
  action: `run.${string}`,
  id: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await recordEvent(tx, {
    by: actor,
    storyId,
    action,
    object: { type: "run", id },
    fields: ["state"],
    before,
    after,
  });
  await notify(tx, storyId, "run");
}
