import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { readMigrations } from "@/lib/db/migrate";
import { prepareDatabase } from "@/lib/db/prepare";
import { type EmbeddedServer, ownerAddress, startEmbedded } from "@/scripts/runtime/embedded-database";
import { generateClient } from "@/scripts/runtime/generate-client";
import { prepareLogs } from "@/scripts/runtime/logs";
import { stopServer } from "@/scripts/runtime/postgres-server";
import { inProject } from "@/scripts/runtime/project.mjs";
import { serverUser } from "@/scripts/runtime/server-user";
import { removeFolder, scratchFolder } from "./scratch";

/** What test files need to make databases of their own on the server of this run. */
export type DatabaseServer = { port: number; ownerPassword: string; appPassword: string };

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** Names that test files share: a migrated database that is only ever cloned, and the app's role. */
export const templateName = "variorum_template";
export const appRoleName = "variorum_app";

// A test run that loses power has nothing to lose.
const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** One embedded PostgreSQL for the run, with one migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const folder = scratchFolder("tests");
  prepareLogs(folder);
  const server: DatabaseServer = {
    port: 0,
    ownerPassword: randomBytes(16).toString("hex"),
    appPassword: randomBytes(16).toString("hex"),
  };
  let running: EmbeddedServer | undefined;
  const stop = async () => {
    if (running) await stopServer(running.server.identity);
    removeFolder(folder);
  };
  try {
    const embedding = { folder, user: serverUser(), password: server.ownerPassword, settings: fast };
    await startEmbedded(embedding, (started) => {
      running = started;
      server.port = started.server.port;
    });
    await makeTemplate(server);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("databaseServer", server);
  return stop;
}

async function makeTemplate({ port, ownerPassword, appPassword }: DatabaseServer): Promise<void> {
  const admin = new Client({ connectionString: ownerAddress(port, ownerPassword, "postgres") });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${templateName}`);
    const url = ownerAddress(port, ownerPassword, templateName);
    await prepareDatabase(
      url,
      await readMigrations(inProject("prisma/migrations")),
      appPassword,
      appRoleName,
    );
    await admin.query(`ALTER DATABASE ${templateName} ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  } finally {
    await admin.end();
  }
}
