import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureAppRole } from "@/lib/db/app-role";
import { type TestDatabase, testDatabase } from "../../support/database";

let database: TestDatabase;
let app: Client;
beforeAll(async () => {
  database = await testDatabase();
  app = new Client({ connectionString: database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const denied = { code: "42501" };

describe("the app's role", () => {
  test("is no superuser and makes neither roles nor databases", async () => {
    const { rows } = await app.query(
      "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([
      { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
    ]);
  });

  test.each([
    'DROP TABLE "User"',
    'CREATE TABLE "Mine" (id int)',
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL',
    'UPDATE "AuditEvent" SET "id" = "id"',
    'DELETE FROM "SignOff"',
    'TRUNCATE "Verdict"',
    'DELETE FROM "_prisma_migrations"',
    "DELETE FROM graphile_worker.migrations",
  ])("may not %s", async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject(denied);
  });

  // Every table with the trigger, whatever migration made it append-only.
  test("has no right to change or empty any append-only table", async () => {
    const { rows } = await database.owner.query<{ name: string; rights: number }>(
      `SELECT c.relname AS name,
              has_table_privilege('variorum_app', c.oid, 'UPDATE')::int
              + has_table_privilege('variorum_app', c.oid, 'DELETE')::int
              + has_table_privilege('variorum_app', c.oid, 'TRUNCATE')::int AS rights
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'append_only_rows'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ rights }) => rights > 0)).toEqual([]);
  });

  test("sees the jobs that it queues", async () => {
    await app.query("SELECT graphile_worker.add_job('nothing', '{}')");
    const { rows } = await app.query("SELECT task_identifier FROM graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "nothing" }]);
  });

  test("keeps its time zone out of the stored times", async () => {
    await database.owner.query(
      `ALTER ROLE variorum_app IN DATABASE ${await name()} SET timezone = 'Asia/Tokyo'`,
    );
    const { createClient } = await import("@/lib/db/client");
    const db = createClient(database.appUrl, 1);
    const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT '2022-01-12T10:00:00Z'::timestamptz AS at`;
    await db.$disconnect();
    expect(row?.at.toISOString()).toBe("2022-01-12T10:00:00.000Z");
  });
});

test("an owner who may not make roles is told what to do", async () => {
  await database.owner.query("CREATE ROLE plain_owner LOGIN PASSWORD 'plain'");
  const url = new URL(database.ownerUrl);
  url.username = "plain_owner";
  url.password = "plain";
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  const made = ensureAppRole(owner, url.href, { name: "some_app", password: "a password of the app" });
  await expect(made).rejects.toThrow(/may not create the role some_app.*CREATEROLE/);
  await owner.end();
  await database.owner.query("DROP ROLE plain_owner");
});

async function name(): Promise<string> {
  const { rows } = await database.owner.query<{ name: string }>("SELECT current_database() AS name");
  return rows[0]?.name ?? "";
}
