import { Client } from "pg";
import { Failure } from "./failure.mjs";
import { postgresBinaries } from "./postgres-binaries";
import { ensureCluster, ownerName } from "./postgres-cluster";
import { type RunningServer, type ServerOptions, startServer } from "./postgres-server";
import type { ServerUser } from "./server-user";

/** An embedded server that runs, and what it takes to start it again on its port. */
export type EmbeddedServer = { server: RunningServer; options: ServerOptions };

type Embedding = {
  folder: string;
  user: ServerUser;
  /** The owner role's. */
  password: string;
  /** Further settings, as postgres -c takes them. */
  settings?: string[];
};

/**
 * Starts the embedded PostgreSQL of a data folder, made on the first run, and returns the owner's address of the
 * database `variorum` in it. `started` is called as soon as the server runs, so that a failure later can stop it.
 */
export async function startEmbedded(
  embedding: Embedding,
  started: (running: EmbeddedServer) => void,
): Promise<string> {
  const { folder, user, password, settings } = embedding;
  const binaries = postgresBinaries(folder, user);
  await ensureCluster({ folder, binaries, user, password });
  const options = { folder, binaries, user, settings };
  const server = await startServer(options);
  started({ server, options: { ...options, port: server.port } });
  await ensureDatabase(ownerAddress(server.port, password, "postgres"));
  return ownerAddress(server.port, password, ownerName);
}

/** The owner's address of a database of the embedded server. */
export const ownerAddress = (port: number, password: string, database: string): string =>
  `postgresql://${ownerName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [ownerName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${ownerName}`);
  } catch (error) {
    const wrongPassword = (error as { code?: string }).code === "28P01";
    if (!wrongPassword) throw error;
    throw new Failure(
      "The embedded database refuses the password in secrets.json: put the file back that belongs to this data folder.",
    );
  } finally {
    await client.end().catch(() => {});
  }
}
