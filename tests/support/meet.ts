import type { Client } from "pg";
import { vi } from "vitest";

/**
 * Starts writes that need the same row and lets none pass before all of them wait for a lock: they then meet for
 * certain, however busy the machine is. `sql` locks the row, under the owner.
 */
export async function meet<T>(
  owner: Client,
  sql: string,
  values: unknown[],
  writes: (() => Promise<T>)[],
): Promise<T[]> {
  await owner.query("BEGIN");
  await owner.query(sql, values);
  const running = Promise.all(writes.map((write) => write()));
  try {
    await vi.waitFor(
      async () => {
        await owner.query("SELECT pg_stat_clear_snapshot()"); // else a transaction sees who waits only once
        const { rows } = await owner.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        if (rows[0].waiting < writes.length) throw new Error(`${rows[0].waiting} wait`);
      },
      { timeout: 60_000 },
    );
  } finally {
    await owner.query("COMMIT");
  }
  return running;
}
