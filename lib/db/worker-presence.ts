import { Client } from "pg";

/**
 * A worker holds a shared advisory lock on a session of its own as long as it lives. The database gives it back the
 * moment the process or its connection is gone, so there is no heartbeat to write and none that can lie.
 */
const lockKeys = [7_270, 1] as const; // this app's, and "a worker is here"

/** Announces a worker; `lost` is called when the connection breaks, after which nobody knows of this worker. */
export async function announceWorker(databaseUrl: string, lost: (error: Error) => void): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: "variorum worker",
  });
  client.on("error", lost);
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared($1, $2)", [...lockKeys]);
  return client;
}

type Queryable = { query(sql: string, values: unknown[]): Promise<{ rows: { present: boolean }[] }> };

/** Tells whether any worker is there for this database, on whatever machine. */
export async function isWorkerPresent(database: Queryable): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT EXISTS (
       SELECT FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND classid = $1::int::oid AND objid = $2::int::oid AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     ) AS present`,
    [...lockKeys],
  );
  return rows[0]?.present ?? false;
}
