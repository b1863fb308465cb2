import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { write } from "@/lib/db/transaction";
import { tasks } from "@/lib/queue/tasks";
import { forgetMessages } from "@/lib/webhooks/forget";
import { analyse, fail } from "./analyse";
import { deliver, requeue } from "./deliver";
import { exportReport, failExport } from "./export";
import { abandoned, announcePool, releaseLeftovers } from "./leftovers";

/** How a worker is started: its database, under the app's role, and how many connections it may hold. */
export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly connections: number;
  /** Jobs at a time. */
  readonly concurrency?: number;
  /** How often jobs of dead workers are looked for, in milliseconds. */
  readonly sweepInterval?: number;
}

/** A worker at work. */
export interface RunningWorker {
  /** Ends when the worker does; rejects when it broke. */
  readonly finished: Promise<void>;
  /** Takes no more jobs; those at work are stopped and go back to the queue. */
  stop(): Promise<void>;
}

// Two: a long analysis does not keep an export waiting.
const defaultConcurrency = 2;
const defaultSweep = 15_000;
// What is forgotten is weeks old: an hour more or less makes no difference, and any worker may do it.
const hour = 60 * 60 * 1000;
// Messages wait for strangers' servers: they have a lane of their own, so that no analysis waits with them.
const messagesAtATime = 4;
// Two connections listen for jobs, one holds the locks, one is the sweep's; the rest are for the jobs.
const fewestConnections = 6;

/** Starts to take jobs. What a killed worker left is taken up again within seconds. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const {
    databaseUrl,
    connections,
    concurrency = defaultConcurrency,
    sweepInterval = defaultSweep,
  } = options;
  const pool = new Pool({ connectionString: databaseUrl, max: Math.max(fewestConnections, connections) });
  // Unhandled, the error of one broken connection would end the process; the queue takes a new one by itself.
  const lost = (error: Error) => console.error(`The worker lost a connection: ${error.message}`);
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  const stopping = new AbortController();
  await sweep(pool);
  await forget();
  const lanes = await Promise.all([
    lane(pool, concurrency, {
      async analyse(payload, { job }) {
        const { runId } = tasks.analyse.parse(payload);
        await analyse(runId, job.attempts >= job.max_attempts, stopping.signal);
      },
      async export(payload, { job }) {
        const { exportId } = tasks.export.parse(payload);
        await exportReport(exportId, job.attempts >= job.max_attempts);
      },
    }),
    lane(pool, messagesAtATime, {
      async deliver(payload) {
        await deliver(tasks.deliver.parse(payload).deliveryId);
      },
    }),
  ]);
  const presence = await pool.connect();
  for (const { name } of lanes) await announcePool(presence, await name);
  const timers = [setInterval(() => void sweep(pool), sweepInterval), setInterval(() => void forget(), hour)];
  const stopAll = () => Promise.allSettled(lanes.map(({ runner }) => runner.stop()));
  const finished = Promise.all(lanes.map(({ runner }) => runner.promise))
    .then(() => {})
    .finally(async () => {
      await stopAll(); // where one lane broke the other ends, too
      for (const timer of timers) clearInterval(timer);
      presence.release(true);
      await pool.end();
    });
  finished.catch(() => {}); // whoever waits for it sees the error; nobody need wait
  return {
    finished,
    async stop() {
      stopping.abort(new Error("The worker is being stopped"));
      await stopAll();
      await finished.catch(() => {});
    },
  };
}

/** Takes the jobs of some kinds, so many at a time. */
async function lane(
  pool: Pool,
  concurrency: number,
  taskList: TaskList,
): Promise<{ runner: Runner; name: Promise<string> }> {
  const events: WorkerEvents = new EventEmitter();
  const name = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool: pool,
    concurrency,
    events,
    taskList,
    noHandleSignals: true, // the process decides when to end
    noPreparedStatements: true, // a pooler between may not keep them
    parsedCronItems: [], // no clock jobs; without it a file is looked for
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") console.error(message);
    }),
  });
  return { runner, name };
}

async function sweep(pool: Pool): Promise<void> {
  try {
    await releaseLeftovers(pool);
    const { runs, exports, deliveries } = await abandoned(pool);
    const gaveUp = "was tried several times and never came to its end. Nothing of it was kept; try again.";
    for (const id of runs) await fail(id, `The analysis ${gaveUp}`);
    for (const id of exports) await failExport(id, `The file ${gaveUp}`);
    await requeue(deliveries);
  } catch (error) {
    console.error(`The queue could not be looked through: ${error instanceof Error ? error.message : error}`);
  }
}

async function forget(): Promise<void> {
  try {
    await write((tx) => forgetMessages(tx, new Date()));
  } catch (error) {
    console.error(`Old messages could not be forgotten: ${error instanceof Error ? error.message : error}`);
  }
}
