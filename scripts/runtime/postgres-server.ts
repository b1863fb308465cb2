import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { freePort } from "./port";
import type { PostgresBinaries } from "./postgres-binaries";
import { clusterFolder, postgresEnvironment } from "./postgres-cluster";
import {
  commandLine,
  find,
  hasEnded,
  identify,
  isRunning,
  isZombie,
  type ProcessIdentity,
  signal,
  worksIn,
} from "./process-identity";
import type { ServerUser } from "./server-user";

/** What it takes to start the embedded server. */
export type ServerOptions = {
  folder: string;
  binaries: PostgresBinaries;
  user: ServerUser;
  /** Port of the last start, to be kept when the server is started again under a running app. */
  port?: number;
  /** Further settings of the server, as postgres -c takes them. */
  settings?: string[];
};

/** A server that accepts connections on 127.0.0.1. */
export type RunningServer = { process: ChildProcess; identity: ProcessIdentity; port: number };

const startWithin = 60_000; // recovery after a crash replays what was not yet written
const fastShutdownWithin = 30_000;
const collectedWithin = 3000;

/** Starts the server and waits until it accepts connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // Between finding a free port and using it another program may take it; and the shared memory of a killed
  // server is in use until its last child has noticed.
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    try {
      return await launch(options, port);
    } catch (error) {
      const passing =
        error instanceof Failure && /in use|still running|pre-existing shared memory/.test(error.message);
      if (!passing || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function launch(options: ServerOptions, port: number): Promise<RunningServer> {
  const data = clusterFolder(options.folder);
  const logFile = join(options.folder, "logs", "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  const logStart = readFileSync(logFile).length;
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    ...(options.settings ?? []),
  ];
  const child = spawn(
    join(options.binaries.bin, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    {
      cwd: options.folder,
      env: postgresEnvironment,
      stdio: ["ignore", log, log],
      detached: true, // Ctrl-C in a terminal goes to the whole group; the database must outlast the app
      ...options.user,
    },
  );
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  if (child.pid && (await becomesReady(child, data)))
    return { process: child, identity: identify(child.pid), port };
  child.kill("SIGKILL");
  const words = readFileSync(logFile, "utf8")
    .slice(logStart)
    .split("\n")
    .filter((line) => /FATAL|HINT|PANIC/.test(line));
  throw new Failure(
    `PostgreSQL did not start: ${words.slice(0, 2).join(" ") || "no reason given"} (see ${logFile})`,
  );
}

// The server writes "ready" as the last line of its pid file once it accepts connections.
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  const deadline = Date.now() + startWithin;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const lines = readPidFile(data);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

function readPidFile(data: string): string[] {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Stops a server without waiting for its clients; what was committed is on disk. */
export async function stopServer(identity: ProcessIdentity): Promise<void> {
  if (!isRunning(identity)) return;
  signal(identity.pid, "SIGINT");
  if (await hasEnded(identity, fastShutdownWithin)) return;
  signal(identity.pid, "SIGQUIT"); // gives up at once and recovers at the next start
  if (await hasEnded(identity, 5000)) return;
  signal(identity.pid, "SIGKILL");
  await hasEnded(identity, 5000);
}

/** Stops the server that a killed start left behind, and clears a pid file that now names a stranger. */
export async function stopLeftoverServer(folder: string): Promise<void> {
  const data = clusterFolder(folder);
  const pid = Number(readPidFile(data)[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const identity = find(pid);
  if (!identity) return clearZombie(pid, data); // PostgreSQL itself handles a pid file of a process that is gone
  const command = commandLine(pid);
  if (command.includes(data)) return stopServer(identity);
  if (command.includes("postgres")) return; // a server under another name for this folder: it refuses by itself
  rmSync(join(data, "postmaster.pid"), { force: true });
}

// A killed server that its parent has not yet collected ends nothing and holds nothing, but PostgreSQL takes it for
// alive. Where nobody collects it (a container without an init), its pid file is cleared, unless one of its children
// still works in the data folder.
async function clearZombie(pid: number, data: string): Promise<void> {
  const deadline = Date.now() + collectedWithin;
  while (isZombie(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  if (isZombie(pid) && !worksIn(data)) rmSync(join(data, "postmaster.pid"), { force: true });
}
