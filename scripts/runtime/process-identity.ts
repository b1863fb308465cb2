import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

/** A process as it can be found again later: its number may have been given to another one since. */
export type ProcessIdentity = { pid: number; startedAt: string };

/** What tells this process from any other that had or will have its number, or null when there is none now. */
export function startedAt(pid: number): string | null {
  if (process.platform === "linux") return startedAtOnLinux(pid);
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null; // ps ends with 1 when there is no such process
  }
}

// Field 22 counts clock ticks since the machine started, so the machine's start belongs to it.
function startedAtOnLinux(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before it may hold blanks
    const [state, ticks] = [fields[0], fields[19]];
    return state === "Z" || !ticks ? null : `${boot}:${ticks}`; // a zombie has ended
  } catch {
    return null;
  }
}

/** The identity of a running process; throws when there is none of that number. */
export function identify(pid: number): ProcessIdentity {
  const identity = find(pid);
  if (!identity) throw new Error(`There is no process ${pid}`);
  return identity;
}

/** Tells whether this very process still runs. */
export function isRunning({ pid, startedAt: started }: ProcessIdentity): boolean {
  return startedAt(pid) === started;
}

/** Waits until the process has ended; false when it still runs after so many milliseconds. */
export async function hasEnded(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Sends a signal to a process, or to its whole group; that it has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals, group = false): void {
  try {
    process.kill(group ? -pid : pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The command line of a process, its parts joined by blanks; empty when there is none. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** The identity of a process, or null when there is none of that number. */
export function find(pid: number): ProcessIdentity | null {
  const started = startedAt(pid);
  return started ? { pid, startedAt: started } : null;
}

/** Whether a process has ended and still waits for its parent to collect it; known on Linux only. */
export function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Whether any process has the folder as its working directory; known on Linux only. */
export function worksIn(folder: string): boolean {
  const real = realpathSync(folder);
  return readdirSync("/proc").some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch {
      return false; // it has ended meanwhile, or is not ours to look at
    }
  });
}
