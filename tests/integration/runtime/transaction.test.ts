import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { type TestDatabase, testDatabase } from "../../support/database";
import { person } from "../../support/people";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

test("a transaction sends its queries one after another, whatever is asked at once", async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on("warning", listen);
  const { id } = await person(database.db, "editor");
  const answers = await write(async (tx) => {
    await tx.user.findUniqueOrThrow({
      where: { id },
      include: { memberships: true, apiTokens: true, accounts: true },
    });
    return Promise.all(
      [1, 2, 3].map((n) => tx.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n FROM pg_sleep(0.01)`),
    );
  }, database.db);
  await new Promise(setImmediate); // warnings come with the next turn
  process.off("warning", listen);
  expect(answers.flat().map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(warnings.filter((text) => text.includes("client.query()"))).toEqual([]);
});

test("what fails in it is told to who asked, and nothing of it stays", async () => {
  const { id } = await person(database.db, "editor");
  let told: unknown[] = [];
  const failing = write(async (tx) => {
    await tx.story.create({ data: { title: "Half", createdById: id } });
    const answers = await Promise.allSettled([tx.$queryRaw`SELECT 1`, tx.$queryRaw`SELECT 1/0`]);
    told = answers.map(({ status }) => status);
    throw new Error("enough");
  }, database.db);
  await expect(failing).rejects.toThrow("enough");
  expect(told).toEqual(["fulfilled", "rejected"]);
  expect(await database.db.story.count({ where: { title: "Half" } })).toBe(0);
});
