import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as exportRoute } from "@/app/api/v1/audit/export/route";
import { GET as readRoute } from "@/app/api/v1/audit/route";
import { type Anchor, anchorOf } from "@/lib/audit/anchor";
import { recordEvent } from "@/lib/audit/record";
import { verifyChains } from "@/lib/audit/verify";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { changeStory, createStory } from "@/lib/stories/mutations";
import { call, origin } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";
import { removeFolder, scratchFolder } from "../../support/scratch";

const project = join(import.meta.dirname, "../../..");
let database: TestDatabase;
let editor: Person;
beforeAll(async () => {
  database = await testDatabase();
  editor = await person(database.db, "editor");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

async function story(events: number): Promise<string> {
  const { id } = await write((tx) => createStory(tx, editor, { title: "Talks" }));
  for (let count = 1; count < events; count += 1) await record(id, count);
  return id;
}
const record = (storyId: string | null, count: number) =>
  write((tx) =>
    recordEvent(tx, {
      by: editor,
      storyId,
      action: "test.count",
      object: { type: "test", id: `t${count}` },
      fields: ["b", "a"],
      before: { count: count - 1 },
      after: { count },
    }),
  );
async function faults(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const { chain, fault } of verifyChains()) if (fault) found[chain] = fault.number;
  return found;
}
/** What somebody with all rights over the database, but without the key, might do. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  await database.owner.query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await database.owner.query(sql, values);
  await database.owner.query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
}

describe("a chain", () => {
  test("is sound when nobody touched it, each story's and the instance's", async () => {
    const id = await story(5);
    await record(null, 1);
    const chains: Record<string, number> = {};
    for await (const { chain, events, fault } of verifyChains()) {
      expect(fault).toBeNull();
      chains[chain] = events;
    }
    expect(chains).toMatchObject({ [id]: 5, instance: 1 });
  });

  test("stays one chain when many write at one time", async () => {
    const id = await story(1);
    await Promise.all(Array.from({ length: 20 }, (_, count) => record(id, count)));
    const events = await database.db.auditEvent.findMany({
      where: { chain: id },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(events.every((event, index) => event.previousMac === (events[index - 1]?.mac ?? null))).toBe(true);
    expect(events.every((event, index) => event.at >= (events[index - 1]?.at ?? event.at))).toBe(true);
    expect(await faults()).toEqual({});
  });

  test("has no event of a transaction that failed, and no gap for it", async () => {
    const id = await story(1);
    const failing = write(async (tx) => {
      await recordEvent(tx, {
        by: editor,
        storyId: id,
        action: "test.fail",
        object: { type: "test", id: "x" },
      });
      throw new Error("after the event");
    });
    await expect(failing).rejects.toThrow("after the event");
    await record(id, 1);
    expect(
      (await database.db.auditEvent.findMany({ where: { chain: id } })).map(({ action }) => action).sort(),
    ).toEqual(["story.create", "test.count"]);
  });

  test("cannot be changed by the app, nor by the owner while the triggers stand", async () => {
    const id = await story(2);
    await expect(
      database.db.auditEvent.updateMany({ where: { chain: id }, data: { action: "x" } }),
    ).rejects.toThrow();
    await expect(database.db.auditEvent.deleteMany({ where: { chain: id } })).rejects.toThrow();
    await expect(database.owner.query(`DELETE FROM "AuditEvent" WHERE "chain" = $1`, [id])).rejects.toThrow(
      /append-only/,
    );
    await expect(database.owner.query(`TRUNCATE "AuditEvent"`)).rejects.toThrow(/append-only/);
  });

  test.each([
    ["who did it", `UPDATE "AuditEvent" SET "actorId" = NULL WHERE "chain" = $1 AND "number" = 3`, 3],
    ["when", `UPDATE "AuditEvent" SET "at" = "at" + interval '1 ms' WHERE "chain" = $1 AND "number" = 2`, 2],
    ["what", `UPDATE "AuditEvent" SET "digestAfter" = "digestBefore" WHERE "chain" = $1 AND "number" = 4`, 4],
    ["that it was", `DELETE FROM "AuditEvent" WHERE "chain" = $1 AND "number" = 3`, 3],
  ])("shows the first event where somebody changed %s behind its back", async (_, sql, number) => {
    const id = await story(5);
    await tamper(sql, [id]);
    expect((await faults())[id]).toBe(number);
  });
});

test("a chain that somebody with the key wrote anew is another than the anchor knows", async () => {
  const id = await story(3);
  const check = async (anchor?: Anchor) => {
    for await (const one of verifyChains(database.db, env().auditKey, anchor))
      if (one.chain === id) return one;
    throw new Error("The chain is gone");
  };
  const anchor = anchorOf([await check()], new Date());
  await tamper(`DELETE FROM "AuditEvent" WHERE "chain" = $1`, [id]);
  for (let count = 1; count <= 3; count += 1) await record(id, count);
  expect((await check()).fault).toBeNull();
  expect((await check(anchor)).fault?.why).toMatch(/another than the anchor knows/);
});

describe("npm run audit:verify", { timeout: 120_000 }, () => {
  const run = promisify(execFile);
  const folder = scratchFolder("anchor");
  afterAll(() => removeFolder(folder));
  const verify = (...args: string[]) =>
    run(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/audit-verify.ts", ...args], {
      cwd: project,
      env: process.env,
    })
      .then(({ stdout }) => ({ code: 0, stdout, stderr: "" }))
      .catch(({ code, stdout, stderr }) => ({ code, stdout, stderr }));

  test("names the first broken event of a chain, and exits with 1", async () => {
    const id = await story(4);
    await tamper(`UPDATE "AuditEvent" SET "objectId" = 'other' WHERE "chain" = $1 AND "number" = 2`, [id]);
    const { code, stderr } = await verify();
    expect(code).toBe(1);
    expect(stderr).toContain(`${id}: broken at event 2: its content is not what was signed`);
  });

  test("sees against an anchor that the end of a chain was cut off, and that a chain is gone", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE TRUE`, []);
    const [cut, gone] = [await story(5), await story(2)];
    const anchor = join(folder, "anchor.json");
    expect((await verify("--anchor", anchor)).stdout).toContain("keep it elsewhere");
    await record(cut, 6);
    expect((await verify("--anchor", anchor)).code).toBe(0); // longer than the anchor knows, which now knows it
    await tamper(`DELETE FROM "AuditEvent" WHERE "chain" = $1 AND "number" > 4`, [cut]);
    await tamper(`DELETE FROM "AuditEvent" WHERE "chain" = $1`, [gone]);
    expect((await verify()).code).toBe(0); // by themselves the chains are sound
    const { code, stderr, stdout } = await verify("--anchor", anchor);
    expect(code).toBe(1);
    expect(stderr).toContain(`${cut}: broken at event 5: the chain ends before it`);
    expect(stderr).toContain(`${gone}: broken at event 1: the chain ends before it`);
    expect(stdout).toContain("stays as it was");
  });
});

describe("the log", () => {
  test("is read and exported by administrators, and by nobody else", async () => {
    const id = await story(3);
    const admin = await person(database.db, "administrator");
    const query = { chain: id };
    for (const as of [editor, await person(database.db, "standards_editor")]) {
      expect.soft((await call(readRoute, "GET", { as, query })).status).toBe(403);
      expect.soft((await exported(as, id)).status).toBe(403);
    }
    const { body } = await call(readRoute, "GET", { as: admin, query });
    expect(body.items.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    expect(body.items[0]).toMatchObject({ actorName: editor.name, action: "test.count", fields: ["a", "b"] });
    const older = await call(readRoute, "GET", { as: admin, query: { ...query, before: "2" } });
    expect(older.body.items.map(({ number }: { number: number }) => number)).toEqual([1]);
    const { data } = Papa.parse<Record<string, string>>(
      (await (await exported(admin, id)).text()).replace("\ufeff", ""),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data.map(({ number }) => number)).toEqual(["1", "2", "3"]);
    expect(data[2]?.mac).toBe(body.items[0].mac);
  });

  test("leaves as CSV in which no name is a formula, or ends its cell", async () => {
    const id = await story(1);
    const { name } = editor;
    const rename = (to: string) => database.db.user.update({ where: { id: editor.id }, data: { name: to } });
    await rename('=HYPERLINK("x"), Ann');
    const admin = await person(database.db, "administrator");
    const text = (await (await exported(admin, id)).text()).replace("\ufeff", "");
    await rename(name);
    const [row] = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(row).toMatchObject({ actorName: `'=HYPERLINK("x"), Ann`, action: "story.create" });
  });

  const exported = (as: Person, chain: string) =>
    exportRoute(
      new Request(`${origin}/?chain=${chain}`, { headers: { cookie: as.cookie, host: "127.0.0.1:3000" } }),
      {
        params: Promise.resolve({}),
      },
    );
});

test("events hold field names and digests, never the words", async () => {
  const { id } = await write((tx) => createStory(tx, editor, { title: "Completely excluded" }));
  await write((tx) => changeStory(tx, editor, id, { rowVersion: 1, title: "Quite unlikely" }));
  const { rows } = await database.owner.query(
    `SELECT * FROM "AuditEvent" WHERE "chain" = $1 ORDER BY "number"`,
    [id],
  );
  expect(JSON.stringify(rows)).not.toMatch(/excluded|unlikely/i);
  expect(rows[1]?.digestBefore).toMatch(/^[0-9a-f]{64}$/);
  expect(rows[0]).toMatchObject({
    fields: ["title"],
    digestBefore: null,
    digestAfter: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
