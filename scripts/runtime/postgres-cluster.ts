import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import type { PostgresBinaries } from "./postgres-binaries";
import type { ServerUser } from "./server-user";

/** The owner role of the embedded database, and the name of the database. */
export const ownerName = "variorum";

type Cluster = { folder: string; binaries: PostgresBinaries; user: ServerUser; password: string };

/** The folder of the database itself within the data folder. */
export const clusterFolder = (folder: string): string => join(folder, "postgres");

/** Makes the database's folder on the first run; refuses one of another major version. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  const target = clusterFolder(cluster.folder);
  if (existsSync(target)) return checkVersion(target, cluster.binaries.major);
  // Made under another name first: a run that was cut off leaves nothing that looks like a database.
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  const passwordFile = join(cluster.folder, "initdb-password");
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (cluster.user) {
    for (const path of [draft, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  }
  chmodSync(draft, 0o700);
  try {
    await initdb(cluster, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, target);
}

function checkVersion(target: string, expected: number): void {
  const major = Number(readFileSync(join(target, "PG_VERSION"), "utf8").trim());
  if (major === expected) return;
  throw new Failure(
    `${target} was made by PostgreSQL ${major}, and this version of Variorum brings PostgreSQL ${expected}: run the version that made it and dump it with pg_dump, or set VARIORUM_DATA_DIR to another folder. Nothing was changed.`,
  );
}

function initdb(cluster: Cluster, target: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    `--username=${ownerName}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The plain C locale knows no letters beyond ASCII: lower('Ж') would do nothing.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.binaries.bin, "initdb"), args, {
      cwd: cluster.folder,
      env: postgresEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
      ...cluster.user,
    });
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Failure(`The database could not be made: ${complaint}`)),
    );
  });
}

/** What PostgreSQL's programs need of the environment: no secret, and messages that can be read here. */
export const postgresEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: process.env.NODE_ENV,
};
