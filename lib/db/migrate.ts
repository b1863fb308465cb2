import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase } from "pg";

/**
 * Applies prisma/migrations to a database, each in one transaction with its entry in `_prisma_migrations`.
 * The table, its checksums and the lock are those of `prisma migrate deploy`, so that either can follow the other.
 */
export type Migration = { name: string; sql: string; checksum: string };

/** What stops a migration, with what to do about it. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

// The number that Prisma's own engine locks, so that the two never migrate one database at a time.
const prismaLock = 72_707_369;

/** Reads the migrations of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    }),
  );
}

/** Brings the database up to the newest migration and returns the names of those it applied. */
export async function migrate(owner: ClientBase, migrations: Migration[]): Promise<string[]> {
  await owner.query("SELECT pg_advisory_lock($1)", [prismaLock]);
  try {
    await createTable(owner);
    const applied = await readApplied(owner);
    checkHistory(applied, migrations);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(owner, migration);
    return pending.map(({ name }) => name);
  } finally {
    await owner.query("SELECT pg_advisory_unlock($1)", [prismaLock]);
  }
}

function createTable(owner: ClientBase) {
  return owner.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`);
}

type Applied = { checksum: string; finished: boolean };

async function readApplied(owner: ClientBase): Promise<Map<string, Applied>> {
  const { rows } = await owner.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map(({ name, checksum, finished }) => [name, { checksum, finished }]));
}

function checkHistory(applied: Map<string, Applied>, migrations: Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, { checksum, finished }] of applied) {
    if (!known.has(name)) {
      throw new MigrationError(
        `The database was made by a newer version: it has the migration ${name}, which this one does not know. Start the newer version.`,
      );
    }
    if (!finished) {
      throw new MigrationError(
        `The migration ${name} was begun by another tool and never finished: see \`npx prisma migrate resolve\`.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new MigrationError(
        `The migration ${name} was changed after it had been applied: restore its file, and put the change into a new migration.`,
      );
    }
  }
}

async function apply(owner: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await owner.query("BEGIN");
  try {
    await owner.query(sql);
    await owner.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`The migration ${name} failed and left nothing behind: ${reason}`, {
      cause: error,
    });
  }
}
