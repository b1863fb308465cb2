import { closeDatabase } from "@/lib/db/client";
import { announceWorker } from "@/lib/db/worker-presence";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";

/**
 * The worker process: takes jobs from the queue until it is told to stop. It ends by itself when its connection
 * breaks, and the start command starts it again: one way back to a known state instead of many.
 */
const { databaseUrl, databasePool } = env();

const presence = await announceWorker(databaseUrl, (error) => {
  console.error(`The worker lost its database: ${error.message}`);
  process.exit(1);
});
const worker = await startWorker({ databaseUrl, connections: databasePool });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await worker.stop(); // a job that does not end in time goes back to the queue
  await presence.end();
  await closeDatabase();
  process.exit(0);
}
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => void stop());

await worker.finished.catch((error: unknown) => {
  console.error("The worker ended:", error);
});
if (!stopping) process.exit(1);
