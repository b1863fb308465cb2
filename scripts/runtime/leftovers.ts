import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stopLeftoverServer } from "./postgres-server";
import { hasEnded, isRunning, type ProcessIdentity, signal } from "./process-identity";
import { writePrivate } from "./secrets";

type Recorded = ProcessIdentity & { name: string };

const fileName = "processes.json";

/** Notes the child processes that run now, so that the next start finds them if this one is killed. */
export function recordProcesses(folder: string, processes: Recorded[]): void {
  writePrivate(join(folder, fileName), `${JSON.stringify(processes)}\n`);
}

/** Ends what a killed start left behind: the web server and the worker first, then the database. */
export async function endLeftovers(folder: string): Promise<void> {
  const left = readProcesses(folder).filter(isRunning);
  for (const { pid } of left) signal(pid, "SIGTERM", true);
  for (const identity of left) {
    if (!(await hasEnded(identity, 5000))) signal(identity.pid, "SIGKILL", true);
  }
  await stopLeftoverServer(folder);
}

function readProcesses(folder: string): Recorded[] {
  try {
    return JSON.parse(readFileSync(join(folder, fileName), "utf8")) as Recorded[];
  } catch {
    return []; // never written: nothing was started
  }
}
