import { sqlState } from "@/lib/db/sql-state";

const kept = "Your texts and decisions are as they were.";

/** Whether the same job may well succeed a little later: the database was away, or too busy. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error);
  // Connection failures, rollbacks for concurrency, too few resources, a lock waited for too long, a server that
  // starts or stops.
  if (state !== null) return /^(08|40|53|55P03|57P)/.test(state);
  const code = error instanceof Error ? (error as { code?: unknown }).code : null;
  return typeof code === "string" && /^(P1\d{3}|P2024|E(CONN|PIPE|TIMEDOUT|HOSTUNREACH)\w*)$/.test(code);
}

/** What an editor reads when a job failed for good: what happened, what was kept, what to do. Never the cause's words. */
export function failureSentence(error: unknown): string {
  if (sqlState(error) !== null || isPassing(error)) {
    return `The result could not be saved in the database. ${kept} Try again; if it fails again, tell your administrator.`;
  }
  if (error instanceof RangeError && error.message.startsWith("A comparison needs")) {
    return `There were fewer than two texts to compare. ${kept} Add a source, then analyse again.`;
  }
  if (error instanceof Error && (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY") {
    return `The texts are too large to be compared in the memory of this machine. ${kept} Remove the longest one, then analyse again.`;
  }
  return `The program met an error of its own. ${kept} Try again; if it fails again, tell your administrator, who finds the cause in the worker's log.`;
}

/** Writes the cause to the worker's log, without the messages of the database: they may quote unpublished words. */
export function logFailure(what: string, error: unknown): void {
  const frames =
    error instanceof Error ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  const state = sqlState(error);
  console.error([`${what} failed: ${name}${state ? ` ${state}` : ""}`, ...(frames ?? [])].join("\n"));
}
