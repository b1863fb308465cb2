import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { seedAdministrator } from "@/prisma/seed/administrator";
import { demoFolder, seedDemoStory } from "@/prisma/seed/demo-story";
import { type TestDatabase, testDatabase } from "../../support/database";

const [email, password] = ["Desk@Example.org", "harbour lamp eleven"];
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

const seed = () =>
  write(async (tx) => {
    const administrator = await seedAdministrator(tx, email, password);
    if (administrator) await seedDemoStory(tx, administrator);
    return administrator;
  });

describe("the seed", () => {
  test("that is cut off leaves nothing", async () => {
    const cut = write(async (tx) => {
      await seedAdministrator(tx, email, password);
      throw new Error("power failure");
    });
    await expect(cut).rejects.toThrow("power failure");
    expect(await database.db.user.count()).toBe(0);
  });

  test("run twice, even at one time, makes one administrator and one story", async () => {
    const made = await Promise.all([seed(), seed()]);
    expect(made.filter((administrator) => administrator !== null)).toHaveLength(1);
    expect(await seed()).toBeNull();
    expect([await database.db.user.count(), await database.db.story.count()]).toEqual([1, 1]);
  });

  test("lets the administrator sign in", async () => {
    expect(await signInWithPassword({ email, password, address: "192.0.2.1" })).not.toBeNull();
  });

  test("keeps each demo text as its file has it, and puts the analysis on the queue", async () => {
    const files = (await readdir(demoFolder)).filter((file) => file.endsWith(".txt"));
    const texts = await Promise.all(files.map((file) => readFile(join(demoFolder, file), "utf8")));
    const stored = await database.db.sourceText.findMany();
    expect(stored.map(({ body }) => body).sort()).toEqual(texts.sort());
    const { rows } = await database.owner.query(
      "SELECT task_identifier, queue_name FROM graphile_worker.jobs",
    );
    const story = await database.db.story.findFirstOrThrow();
    expect(rows).toEqual([{ task_identifier: "analyse", queue_name: `story ${story.id}` }]);
  });
});
