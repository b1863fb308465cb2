import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { appUrl } from "@/lib/db/app-role";
import { createClient, type PrismaClient } from "@/lib/db/client";
import { ownerAddress } from "@/scripts/runtime/embedded-database";
import { appRoleName, templateName } from "./database-server";

/** A database of a test file's own: migrated, empty, under the same roles and rights as the real one. */
export type TestDatabase = {
  /** Prisma under the app's role: what the app may do. */
  db: PrismaClient;
  appUrl: string;
  /** A plain connection as the owner: to look behind the app's back, and to prove what even the owner may not. */
  owner: Client;
  ownerUrl: string;
  /** Closes the connections and drops the database; for afterAll. */
  close(): Promise<void>;
};

/**
 * Makes a database for this test file and lets `env()` of the code under test lead to it. Call it in beforeAll:
 * it takes about 0.1 s, since PostgreSQL copies the files of a migrated one.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { port, ownerPassword, appPassword } = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = ownerAddress(port, ownerPassword, "postgres");
  await administer(admin, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const ownerUrl = ownerAddress(port, ownerPassword, name);
  const url = appUrl(ownerUrl, { name: appRoleName, password: appPassword });
  const db = createClient(url, 5);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  setEnvironment(url);
  return {
    db,
    appUrl: url,
    owner,
    ownerUrl,
    async close() {
      await Promise.all([db.$disconnect(), owner.end()]);
      await administer(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** An empty database, not migrated, and its owner's address: for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ name: string; ownerUrl: string; drop(): Promise<void> }> {
  const { port, ownerPassword } = inject("databaseServer");
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const admin = ownerAddress(port, ownerPassword, "postgres");
  await administer(admin, `CREATE DATABASE ${name}`);
  const ownerUrl = ownerAddress(port, ownerPassword, name);
  return { name, ownerUrl, drop: () => administer(admin, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

// What the start command would give a process; secrets of no worth, for this run only.
function setEnvironment(databaseUrl: string): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    VARIORUM_DATA_DIR: "/nonexistent",
    VARIORUM_AUDIT_KEY: "ab".repeat(32),
    NEXTAUTH_SECRET: "only for tests, only for tests, only",
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    VARIORUM_PUBLIC_URL: "http://127.0.0.1:3000",
  });
}
