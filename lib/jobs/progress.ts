import { write } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import type { Step } from "./compare-thread";

// Four times a second looks alive; more would only load the database and the open pages.
const interval = 250;

/** Thrown into the computation when the run was cancelled meanwhile. */
export class RunCancelled extends Error {
  override name = "RunCancelled";
}

/**
 * Writes a run's steps to its row and tells open pages, at most four times a second, and calls `stop` as soon as
 * the run is not running any more. End it before the run's end is written.
 */
export function followProgress(runId: string, storyId: string, stop: (reason: Error) => void) {
  let newest: Step | null = null;
  let written: Step | null = null;
  let writing: Promise<void> = Promise.resolve();

  const tick = async () => {
    const step = newest;
    try {
      const running = await write(async (tx) => {
        const { count } = await tx.analysisRun.updateMany({
          where: { id: runId, state: "running" },
          data: step
            ? { progress: { stage: step.stage, done: step.done, total: step.total } }
            : { state: "running" },
        });
        if (count > 0 && step !== written) await notify(tx, storyId, "run");
        return count > 0;
      });
      written = step;
      if (!running) stop(new RunCancelled("The analysis was cancelled"));
    } catch (error) {
      // A step that is not shown is no reason to lose the work; the results have a transaction of their own.
      console.error(
        `Progress of an analysis could not be written: ${error instanceof Error ? error.name : error}`,
      );
    }
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    writing = tick().finally(() => {
      busy = false;
    });
  }, interval);
  return {
    step(step: Step) {
      newest = step;
    },
    async end() {
      clearInterval(timer);
      await writing;
    },
  };
}
