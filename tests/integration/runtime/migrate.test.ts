import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Migration, migrate, readMigrations } from "@/lib/db/migrate";
import { prepareDatabase } from "@/lib/db/prepare";
import { inProject } from "@/scripts/runtime/project.mjs";
import { emptyDatabase } from "../../support/database";

const folder = inProject("prisma/migrations");
let database: Awaited<ReturnType<typeof emptyDatabase>>;
let owner: Client;

beforeEach(async () => {
  database = await emptyDatabase();
  owner = await connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  return client;
}

const named = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const first = named("1_first", 'CREATE TABLE "First" (id int); INSERT INTO "First" VALUES (1)');
const second = named("2_second", 'CREATE TABLE "Second" (id int)');

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

describe("migrations", () => {
  test("are applied in order, once, and the second time there is nothing to do", async () => {
    expect(await migrate(owner, [first])).toEqual(["1_first"]);
    expect(await migrate(owner, [first, second])).toEqual(["2_second"]);
    expect(await migrate(owner, [first, second])).toEqual([]);
    expect(await tables()).toEqual(["First", "Second"]);
  });

  test("that several processes begin at once are applied by one of them", async () => {
    const others = await Promise.all([connect(), connect(), connect()]);
    const applied = await Promise.all(others.map((client) => migrate(client, [first, second])));
    await Promise.all(others.map((client) => client.end()));
    expect(applied.flat()).toEqual(["1_first", "2_second"]);
    expect((await owner.query('SELECT FROM "First"')).rowCount).toBe(1);
  });

  test("that fail leave nothing behind, and those before them stay", async () => {
    const broken = named("2_broken", 'CREATE TABLE "Half" (id int); SELECT * FROM "Nowhere"');
    await expect(migrate(owner, [first, broken])).rejects.toThrow(
      '2_broken failed and left nothing behind: relation "Nowhere"',
    );
    expect(await tables()).toEqual(["First"]);
    expect(await migrate(owner, [first, second])).toEqual(["2_second"]);
  });

  test("that were changed after they had been applied are refused", async () => {
    await migrate(owner, [first]);
    const changed = named("1_first", 'CREATE TABLE "Other" (id int)');
    await expect(migrate(owner, [changed])).rejects.toThrow("1_first was changed after it had been applied");
  });

  test("of a newer version are refused", async () => {
    await migrate(owner, [first, second]);
    await expect(migrate(owner, [first])).rejects.toThrow(
      "made by a newer version: it has the migration 2_second",
    );
  });

  test("that another tool began and did not finish are refused", async () => {
    await migrate(owner, [first]);
    await owner.query(`UPDATE "_prisma_migrations" SET finished_at = NULL`);
    await expect(migrate(owner, [first])).rejects.toThrow("never finished");
  });
});

test("a database can be prepared by several processes at once, and again", async () => {
  const migrations = await readMigrations(folder);
  const prepare = () =>
    prepareDatabase(database.ownerUrl, migrations, "a password of the app", `${database.name}_app`);
  const all = await Promise.all([prepare(), prepare(), prepare()]);
  expect(all.flatMap(({ applied }) => applied)).toEqual(migrations.map(({ name }) => name));
  const again = await prepare();
  expect(again.applied).toEqual([]);
  const app = new Client({ connectionString: again.appUrl });
  await app.connect();
  expect((await app.query('SELECT count(*)::int AS users FROM "User"')).rows).toEqual([{ users: 0 }]);
  await app.end();
  await owner.query(`DROP OWNED BY ${database.name}_app`);
  await owner.query(`DROP ROLE ${database.name}_app`);
});
