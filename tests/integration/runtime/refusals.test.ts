import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refuseOldServer } from "@/lib/db/prepare";
import { freePort } from "@/scripts/runtime/port";
import { identify } from "@/scripts/runtime/process-identity";
import { readSecrets } from "@/scripts/runtime/secrets";
import { emptyDatabase } from "../../support/database";
import { removeFolder, scratchFolder } from "../../support/scratch";
import { startApp } from "../../support/started-app";

let folder: string;
beforeEach(() => {
  folder = scratchFolder("refused");
});
afterEach(() => removeFolder(folder));

/** Starts the app, waits for its end and returns its one line on standard error without the beginning. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const app = await startApp({ VARIORUM_DATA_DIR: folder, ...settings });
  const code = await app.ended;
  expect(app.errors()).toMatch(/^Variorum did not start: .+\n$/); // one line: `.` stops at a line's end
  expect(code).toBe(1);
  return app.errors().replace("Variorum did not start: ", "").trim();
}

describe("npm start refuses in one line", () => {
  test("a data folder that another start has", async () => {
    const other = identify(process.pid);
    writeFileSync(join(folder, "owner.json"), JSON.stringify({ ...other, address: "http://127.0.0.1:3000" }));
    expect(await refusal({})).toBe(
      `Variorum already runs on ${folder} (process ${process.pid}, http://127.0.0.1:3000). Use that one, stop it, or set VARIORUM_DATA_DIR to another folder.`,
    );
  });

  test("a port that is taken, before anything is made", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const line = await refusal({ PORT: String(port) });
    server.close();
    expect(line).toBe(
      `port ${port} on 127.0.0.1 is taken by another program: stop that one, or choose another port with PORT=… npm start.`,
    );
    expect(existsSync(join(folder, "postgres"))).toBe(false);
    expect(existsSync(join(folder, "owner.json"))).toBe(false);
  });

  test("a DATABASE_URL that leads nowhere, without showing its password", async () => {
    const port = await freePort();
    const line = await refusal({ DATABASE_URL: `postgresql://owner:hidden@127.0.0.1:${port}/desk` });
    expect(line).toContain(`The database 127.0.0.1:${port}/desk cannot be reached`);
    expect(line).toContain("check DATABASE_URL");
    expect(line).not.toContain("hidden");
  });

  test("a data folder that cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const line = await refusal({ VARIORUM_DATA_DIR: join(file, "data") });
    expect(line).toContain(`The data folder ${join(file, "data")} cannot be written (ENOTDIR)`);
    expect(line).toContain("VARIORUM_DATA_DIR");
  });

  test("a data folder that is there and in which no file can be made", async () => {
    mkdirSync(join(folder, ".writable")); // in the way of the file that is tried: as root, rights would stop nothing
    expect(await refusal({})).toContain(`The data folder ${folder} cannot be written (EISDIR)`);
  });

  test.each([17, 19])("a database of another major version, %i, and leaves it alone", async (major) => {
    readSecrets(folder);
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), `${major}\n`);
    const line = await refusal({});
    expect(line).toContain(
      `was made by PostgreSQL ${major}, and this version of Variorum brings PostgreSQL 18`,
    );
    expect(line).toContain("Nothing was changed.");
    expect(readdirSync(join(folder, "postgres"))).toEqual(["PG_VERSION"]);
  });

  test("a database whose secrets are gone, and makes no new ones", async () => {
    mkdirSync(join(folder, "postgres"));
    expect(await refusal({})).toContain("secrets.json is missing");
    expect(existsSync(join(folder, "secrets.json"))).toBe(false);
  });

  test("a setting that is wrong, by its name", async () => {
    expect(await refusal({ PORT: "abc" })).toBe("PORT must be a number. README.md lists the settings.");
  });

  test("a database that a newer version made", async () => {
    const line = await refusalOf(
      `CREATE TABLE "_prisma_migrations" (id text, checksum text, finished_at timestamptz DEFAULT now(), migration_name text, logs text, rolled_back_at timestamptz, started_at timestamptz, applied_steps_count int);
       INSERT INTO "_prisma_migrations" (migration_name) VALUES ('29990101000000_future')`,
    );
    expect(line).toContain(
      "The database was made by a newer version: it has the migration 29990101000000_future",
    );
  });

  test("a DATABASE_URL to a server that is too old", async () => {
    // A function of ours in front of PostgreSQL's own lets the server tell another version.
    const line = await refusalOf(
      `CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS
         $$ SELECT CASE $1 WHEN 'server_version_num' THEN '140012' ELSE pg_catalog.current_setting($1) END $$;
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`,
    );
    expect(line).toContain("DATABASE_URL leads to PostgreSQL 14; Variorum needs 15 or newer");
  });
});

/** The refusal of a database that this SQL has been run on. */
async function refusalOf(sql: string): Promise<string> {
  const database = await emptyDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(sql);
    await owner.end();
    return await refusal({ DATABASE_URL: database.ownerUrl });
  } finally {
    await database.drop();
  }
}

test("PostgreSQL before 15 is refused, 15 is not", () => {
  expect(() => refuseOldServer(14)).toThrow(
    "DATABASE_URL leads to PostgreSQL 14; Variorum needs 15 or newer",
  );
  expect(() => refuseOldServer(15)).not.toThrow();
});
