import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { PrismaPgInTurn } from "./in-turn";
import { statementName } from "./statement-names";

/**
 * One Prisma client and one plain pool per process, both under the app's role.
 *
 * They hang on globalThis because Next evaluates this module once per bundle and again after each reload in
 * development: a module variable would open a new set of connections each time.
 */
type Held = { client?: PrismaClient; pool?: Pool };
const holder = globalThis as { variorumDatabase?: Held };
holder.variorumDatabase ??= {};
const held = holder.variorumDatabase;

// A server that is restarting answers within seconds; a request should fail rather than hang on a dead one. Waiting for a
// connection that others hold counts, too.
const connectionTimeoutMillis = 20_000;

/** The Prisma client of this process; it connects on first use. */
export function db(): PrismaClient {
  held.client ??= createClient(env().databaseUrl, env().databasePool);
  return held.client;
}

/** A Prisma client on an address of one's own: for tests and scripts, which must disconnect it. */
export function createClient(databaseUrl: string, connections: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPgInTurn(
      {
        connectionString: databaseUrl,
        max: connections,
        connectionTimeoutMillis,
        keepAlive: true,
        options: "-c TimeZone=UTC", // the adapter takes the digits of a timestamptz as UTC and drops the zone
      },
      { statementNameGenerator: statementName },
    ),
  });
}

/** A small pool of plain connections, for what Prisma cannot do: LISTEN and session advisory locks. */
export function pool(): Pool {
  held.pool ??= createPool(env().databaseUrl);
  return held.pool;
}

function createPool(databaseUrl: string): Pool {
  // One for LISTEN, one for a lock or a probe, one to spare.
  const created = new Pool({
    connectionString: databaseUrl,
    max: 3,
    connectionTimeoutMillis,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced on the next use; unhandled, its error would end the process.
  created.on("error", (error) => console.error(`Database connection lost: ${error.message}`));
  return created;
}

/** Closes both; for the end of a process. */
export async function closeDatabase(): Promise<void> {
  const { client, pool: open } = held;
  held.client = undefined;
  held.pool = undefined;
  await Promise.all([client?.$disconnect(), open?.end()]);
}

export { Prisma, type PrismaClient } from "./generated/client";
