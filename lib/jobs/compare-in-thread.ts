import type { Comparison } from "@/lib/analysis/model";
import type { CompareInput, CompareMessage, Step } from "./compare-thread";
import { dropThread, keepThread, takeThread } from "./engine-thread";

// What a large story leaves in memory is given back with its thread.
const mostToKeep = 20; // sources

/**
 * The comparison, made in a thread of its own that reports its steps. Aborting the signal ends the thread at once
 * and rejects with the signal's reason; an error of the engine rejects with that error.
 */
export function compareInThread(
  input: CompareInput,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = takeThread();
    const over = (settle: () => void) => {
      signal.removeEventListener("abort", onAbort);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    const onMessage = (message: CompareMessage) => {
      if ("step" in message) return onStep(message.step);
      over(() => resolve(message.comparison));
      if (input.sources.length > mostToKeep) dropThread(worker);
      else keepThread(worker);
    };
    const onError = (error: unknown) => over(() => reject(error));
    const onExit = (code: number) =>
      onError(new Error(`The engine's thread ended with code ${code} before it was done`));
    const onAbort = () => {
      onError(signal.reason);
      dropThread(worker);
    };
    signal.addEventListener("abort", onAbort, { once: true });
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(input);
  });
}
