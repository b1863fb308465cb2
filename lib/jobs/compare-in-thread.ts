import { Worker } from "node:worker_threads";
import type { Comparison } from "@/lib/analysis/model";
import type { CompareInput, CompareMessage, Step } from "./compare-thread";

const thread = new URL("./compare-thread.mjs", import.meta.url);

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
    const worker = new Worker(thread, { workerData: input, execArgv: [] });
    const stop = () => {
      void worker.terminate();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: CompareMessage) => {
      if ("step" in message) onStep(message.step);
      else resolve(message.comparison);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal.removeEventListener("abort", stop);
      reject(new Error(`The engine's thread ended with code ${code} before it was done`));
    });
  });
}
