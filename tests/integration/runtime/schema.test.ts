import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inProject, projectDir } from "@/scripts/runtime/project.mjs";
import { type TestDatabase, testDatabase } from "../../support/database";

// Prisma's command line takes seconds of a processor for each command.
vi.setConfig({ testTimeout: 180_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function prisma(...args: string[]): Promise<{ code: number; output: string }> {
  const run = promisify(execFile)(
    process.execPath,
    [inProject("node_modules/prisma/build/index.js"), ...args],
    {
      cwd: projectDir,
      env: { ...process.env, DATABASE_URL: database.ownerUrl },
    },
  );
  const { stdout, stderr, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { code, output: stdout + stderr };
}

const compare = () =>
  prisma(
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    "prisma/schema.prisma",
    "--script",
    "--exit-code",
  );

test("the migrated database is what schema.prisma says", async () => {
  const { code, output } = await compare();
  expect(output).toContain("empty migration");
  expect(code).toBe(0);
});

test("a column that only the database has is noticed", async () => {
  await database.owner.query('ALTER TABLE "User" ADD COLUMN "forgotten" text');
  const { code, output } = await compare();
  await database.owner.query('ALTER TABLE "User" DROP COLUMN "forgotten"');
  expect(code).toBe(2);
  expect(output).toContain('DROP COLUMN "forgotten"');
});

test("Prisma's own tool takes our migrations for its own", async () => {
  expect((await prisma("migrate", "status")).output).toContain("Database schema is up to date!");
  expect((await prisma("migrate", "deploy")).output).toContain("No pending migrations to apply.");
});
