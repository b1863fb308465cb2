import { Worker } from "node:worker_threads";

const program = new URL("./compare-thread.mjs", import.meta.url);

// A thread needs a second or more until it has read the engine and its resources: the last one stays for a while.
const stays = 30_000; // milliseconds

let waiting: { readonly worker: Worker; readonly forget: () => void } | null = null;

/** A thread of the engine that has nothing to do: the one that waits, or a new one. */
export function takeThread(): Worker {
  if (!waiting) return new Worker(program, { execArgv: [] });
  const { worker, forget } = waiting;
  forget();
  worker.ref();
  return worker;
}

/** Keeps a thread that has done its work for the next comparison; it keeps no process from its end. */
export function keepThread(worker: Worker): void {
  if (waiting) {
    dropThread(worker);
    return;
  }
  const forget = () => {
    clearTimeout(timer);
    worker.off("error", forget).off("exit", forget);
    waiting = null;
  };
  const timer = setTimeout(() => {
    forget();
    dropThread(worker);
  }, stays).unref();
  worker.on("error", forget).on("exit", forget);
  worker.unref();
  waiting = { worker, forget };
}

/** Ends a thread at once, whatever it does. */
export function dropThread(worker: Worker): void {
  worker.on("error", () => {}); // nobody waits for it any more
  void worker.terminate();
}
