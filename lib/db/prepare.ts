import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { type AppRole, appUrl, ensureAppRole } from "./app-role";
import { type Migration, migrate } from "./migrate";

/** What keeps a database from being used, with what to do about it. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

const oldestVersion = 15;

// Starts on several machines take turns: queue and roles have no lock of their own.
const prepareLock = 72_707_370;

/** What was done to a database, and the address of the app's role. */
export type Prepared = { applied: string[]; appUrl: string };

/** Makes a database ready for this version of the app, as its owner: tables, queue, the app's role and its rights. */
export async function prepareDatabase(
  ownerUrl: string,
  migrations: Migration[],
  password: string,
  roleName?: string,
): Promise<Prepared> {
  const owner = await connectOwner(ownerUrl);
  try {
    await checkVersion(owner);
    await owner.query("SELECT pg_advisory_lock($1)", [prepareLock]);
    const applied = await migrate(owner, migrations);
    await runMigrations({ connectionString: ownerUrl, logger: undefined });
    const role: AppRole = { name: roleName ?? `${await databaseName(owner)}_app`, password };
    await ensureAppRole(owner, ownerUrl, role);
    return { applied, appUrl: appUrl(ownerUrl, role) };
  } finally {
    await owner.end(); // gives the lock back too
  }
}

async function connectOwner(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // a break shows in the next query
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname } = new URL(url); // the rest holds the password
    const reason =
      error instanceof AggregateError ? (error.errors[0] as Error).message : (error as Error).message;
    throw new DatabaseError(
      `The database ${host}${pathname} cannot be reached (${reason || "no answer"}): check DATABASE_URL, and that PostgreSQL runs and lets this machine in.`,
    );
  }
}

async function checkVersion(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version",
  );
  refuseOldServer(rows[0]?.version ?? 0);
}

/** Throws when a server's major version is below the oldest one that has all that the tables need. */
export function refuseOldServer(version: number): void {
  if (version >= oldestVersion) return;
  throw new DatabaseError(
    `DATABASE_URL leads to PostgreSQL ${version}; Variorum needs ${oldestVersion} or newer: upgrade it, or leave DATABASE_URL out to use the embedded one.`,
  );
}

async function databaseName(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>("SELECT current_database() AS name");
  return rows[0]?.name ?? "variorum";
}
