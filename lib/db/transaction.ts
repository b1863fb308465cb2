import { db, type Prisma, type PrismaClient } from "./client";
import { sqlState } from "./sql-state";

/** A transaction, or the client itself where a read needs none. */
export type Tx = Prisma.TransactionClient;

// A write that lost a race is done again from its beginning; after four tries the database is busy beyond help.
const tries = 4;
const serializationFailure = "40001";
const deadlock = "40P01";
// Waiting for a connection, then for the story's lock. On a busy machine a late answer is better than none: this cuts off
// only what hangs.
const patience = { maxWait: 20_000, timeout: 30_000 };

/** Runs one write in one transaction; again when it lost a race, so `work` must have no effect outside it. */
export async function write<T>(work: (tx: Tx) => Promise<T>, client: PrismaClient = db()): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(work, patience);
    } catch (error) {
      const state = sqlState(error);
      if (attempt === tries || (state !== serializationFailure && state !== deadlock)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
    }
  }
}

/** Runs reads on one snapshot, in a transaction in which the database refuses every write (`PrismaPgInTurn` sees to it). */
export async function readOnly<T>(work: (tx: Tx) => Promise<T>, client: PrismaClient = db()): Promise<T> {
  return client.$transaction(work, { ...patience, isolationLevel: "RepeatableRead" });
}
