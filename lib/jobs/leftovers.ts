import type { Pool } from "pg";

// The session lock of one pool of workers: class, and the hash of the pool's name.
const lockClass = 7_271;
// A pool takes its lock within milliseconds of its first job; younger claims on jobs are left alone.
const grace = "10 seconds";

/** Announces a pool of workers on this connection: the database gives the lock back when the process is gone. */
export async function announcePool(client: { query: Pool["query"] }, poolId: string): Promise<void> {
  await client.query("SELECT pg_advisory_lock_shared($1, hashtext($2))", [lockClass, poolId]);
}

/** Gives back to the queue what pools held that are gone (the queue itself would wait four hours). */
export async function releaseLeftovers(database: { query: Pool["query"] }): Promise<void> {
  await database.query(
    `SELECT graphile_worker.force_unlock_workers(gone.pools)
     FROM (
       SELECT array_agg(DISTINCT held.locked_by) AS pools
       FROM (
         SELECT locked_by, locked_at FROM graphile_worker._private_jobs
         UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues
       ) AS held
       WHERE held.locked_at < now() - interval '${grace}'
         AND NOT EXISTS (
           SELECT FROM pg_locks
           WHERE locktype = 'advisory' AND granted AND classid = $1::int::oid
             AND objid = (hashtext(held.locked_by)::bigint & 4294967295)::oid AND objsubid = 2
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         )
     ) AS gone
     WHERE gone.pools IS NOT NULL`,
    [lockClass],
  );
}

/** The runs, exports and messages whose job is gone or out of tries, though they never came to an end. */
export async function abandoned(database: {
  query: Pool["query"];
}): Promise<{ runs: string[]; exports: string[]; deliveries: string[] }> {
  const alive = (key: string) =>
    `EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = ${key} AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;
  const ids = async (sql: string) => (await database.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  return {
    runs: await ids(
      `SELECT "id" FROM "AnalysisRun" r WHERE "state" IN ('queued', 'running') AND NOT ${alive(`'analyse ' || r."id"`)}`,
    ),
    exports: await ids(
      `SELECT "id" FROM "ReportExport" e WHERE "state" IN ('queued', 'running') AND NOT ${alive(`'export ' || e."id"`)}`,
    ),
    deliveries: await ids(
      `SELECT "id" FROM "WebhookDelivery" d WHERE "state" = 'waiting' AND NOT ${alive(`'deliver ' || d."id"`)} LIMIT 100`,
    ),
  };
}
