import type { Comparison } from "@/lib/analysis/model";
import { recordEvent } from "@/lib/audit/record";
import { type CarriedClaim, carriedClaims } from "@/lib/claims/carried";
import { carriedConstraints } from "@/lib/claims/carried-edits";
import { settleLines } from "@/lib/claims/lines";
import { proposalsOf } from "@/lib/claims/proposal";
import { storeProposals } from "@/lib/claims/store-proposals";
import { takeOver } from "@/lib/claims/take-over";
import { db } from "@/lib/db/client";
import type { AnalysisRun } from "@/lib/db/generated/client";
import { type Tx, write } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import { applyRulings } from "@/lib/rulings/apply";
import { compareInThread } from "./compare-in-thread";
import { keepOrigins } from "./engine-origins";
import { failureSentence, isPassing, logFailure } from "./failure-sentence";
import { followProgress, RunCancelled } from "./progress";
import { runSources } from "./run-sources";
import { type RunTexts, runTextsOf } from "./run-texts";

// Thousands of rows in one transaction: longer than any request may take, but not for ever.
const patience = { maxWait: 30_000, timeout: 300_000 };

/**
 * Reads and compares the texts of a run and takes what was found into the claims. Everything takes effect in the
 * one transaction at the end, so that a job that was killed runs again and takes effect once. A failure that may pass
 * is thrown for the queue to try again, unless this was the `last` try; any other is written to the run, as a sentence.
 */
export async function analyse(runId: string, last: boolean, signal: AbortSignal): Promise<void> {
  const run = await begin(runId);
  if (!run) return;
  const stopping = new AbortController();
  const progress = followProgress(run.id, run.storyId, (reason) => stopping.abort(reason));
  try {
    const input = await db().$transaction((tx) => inputOf(tx, run.storyId), patience);
    const comparison = await compareInThread(
      { sources: input.sources, constraints: input.constraints },
      (step) => progress.step(step),
      AbortSignal.any([stopping.signal, signal]),
    );
    await progress.end();
    await db().$transaction((tx) => finish(tx, run, input, comparison), patience);
  } catch (error) {
    await progress.end();
    if (error instanceof RunCancelled) return;
    if (signal.aborted || (isPassing(error) && !last)) throw error; // the queue tries again
    logFailure(`Analysis ${run.id}`, error);
    await fail(run.id, failureSentence(error));
  }
}

/** Marks the run as running; null when it has ended meanwhile. */
function begin(runId: string): Promise<AnalysisRun | null> {
  return write(async (tx) => {
    const { count } = await tx.analysisRun.updateMany({
      where: { id: runId, state: { in: ["queued", "running"] } },
      data: { state: "running", startedAt: new Date() },
    });
    if (count === 0) return null;
    const run = await tx.analysisRun.findUniqueOrThrow({ where: { id: runId } });
    await notify(tx, run.storyId, "run");
    return run;
  });
}

async function inputOf(tx: Tx, storyId: string) {
  const texts = await runTextsOf(tx, storyId);
  const claims = await carriedClaims(tx, storyId, texts.texts);
  return { ...texts, constraints: await carriedConstraints(tx, claims, texts.texts) };
}

async function finish(tx: Tx, run: AnalysisRun, { texts }: RunTexts, comparison: Comparison): Promise<void> {
  const { id: runId, storyId } = run;
  // The lock that editors' writes take, too: nothing is decided while claims are matched.
  await tx.$executeRaw`SELECT FROM "Story" WHERE "id" = ${storyId}::uuid FOR NO KEY UPDATE`;
  const { count } = await tx.analysisRun.updateMany({
    where: { id: runId, state: "running" },
    data: {
      state: "finished",
      engine: comparison.engine,
      notCompared: [...comparison.notCompared],
      finishedAt: new Date(),
    },
  });
  if (count === 0) return; // cancelled, or finished by another worker
  await tx.analysisRunSource.createMany({
    data: runSources(runId, texts, comparison.sources),
  });
  const proposals = await storeProposals(tx, runId, proposalsOf(comparison, texts));
  // Loaded again: editors went on working while the engine read.
  const claims: CarriedClaim[] = await carriedClaims(tx, storyId, texts);
  const taken = await takeOver(tx, { storyId, runId, texts, proposals, claims });
  const ruled = await applyRulings(tx, storyId, runId);
  await keepOrigins(tx, storyId, comparison.sources);
  await settleLines(tx, storyId);
  await recordEvent(tx, {
    by: { kind: "job", id: run.requestedById },
    storyId,
    action: "run.finish",
    object: { type: "run", id: runId },
    fields: ["state"],
    before: { state: "running" },
    after: { state: "finished", proposals: proposals.length, ...taken, ruled },
  });
  for (const topic of ["run", "claims", "sources", "annotations"] as const) await notify(tx, storyId, topic);
}

/** Marks a run as failed, with the sentence that its page shows; nothing happens when it has ended already. */
export async function fail(runId: string, sentence: string): Promise<void> {
  await write(async (tx) => {
    const { count } = await tx.analysisRun.updateMany({
      where: { id: runId, state: { in: ["queued", "running"] } },
      data: { state: "failed", error: sentence, finishedAt: new Date() },
    });
    if (count === 0) return;
    const run = await tx.analysisRun.findUniqueOrThrow({ where: { id: runId } });
    await recordEvent(tx, {
      by: { kind: "job", id: run.requestedById },
      storyId: run.storyId,
      action: "run.fail",
      object: { type: "run", id: runId },
      fields: ["state"],
      after: { state: "failed" },
    });
    await notify(tx, run.storyId, "run");
  });
}
