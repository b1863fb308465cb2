import type { Tx } from "@/lib/db/transaction";
import { type Payload, type TaskName, tasks } from "./tasks";

interface JobOptions {
  /** A job with the same key that has not begun is replaced instead of doubled. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** A job whose worker was killed counts as a try. */
  readonly tries?: number;
  /** Not before; at once unless it is named. */
  readonly runAt?: Date | undefined;
}

const defaultTries = 5;

/** Puts a job on the queue in the caller's transaction: it exists exactly when the data that it concerns do. */
export async function enqueue<N extends TaskName>(
  tx: Tx,
  task: N,
  payload: Payload<N>,
  { key, queue, tries = defaultTries, runAt }: JobOptions = {},
): Promise<void> {
  const json = JSON.stringify(tasks[task].parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      identifier => ${task}::text, payload => ${json}::json, queue_name => ${queue ?? null}::text,
      max_attempts => ${tries}::int, job_key => ${key ?? null}::text, run_at => ${runAt ?? null}::timestamptz)`;
}
