import { closeDatabase } from "@/lib/db/client";
import { startWorker } from "@/lib/jobs/worker";

// A worker in a process of its own, for tests that kill it.
const worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? "", connections: 4 });
process.send?.("ready");
process.on("SIGTERM", async () => {
  await worker.stop();
  await closeDatabase();
  process.exit(0);
});
