import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { closeDatabase } from "@/lib/db/client";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type Person, person } from "../../support/people";

const password = "harbour lamp eleven";
let database: TestDatabase;
let anna: Person;
beforeAll(async () => {
  database = await testDatabase();
  anna = await person(database.db, "editor", { name: "Anna", password });
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

let addresses = 0;
const address = () => `192.0.2.${++addresses}`;
const events = async (action: string) =>
  database.db.auditEvent.findMany({ where: { action }, orderBy: { number: "asc" } });

test("e-mail and password let a person in, in any case and with spaces around, and leave an event", async () => {
  const user = await signInWithPassword({ email: "  Anna@Example.org ", password, address: address() });
  expect(user?.id).toBe(anna.id);
  expect((await events("session.begin")).at(-1)).toMatchObject({ actorId: anna.id, chain: "instance" });
});

describe("refused, with one answer", () => {
  test("a wrong password, with an event on the account", async () => {
    expect(
      await signInWithPassword({ email: anna.email, password: `${password}!`, address: address() }),
    ).toBeNull();
    expect((await events("session.refuse")).at(-1)).toMatchObject({ actorId: null, objectId: anna.id });
  });
  test("an unknown address, with an event that does not hold it", async () => {
    expect(
      await signInWithPassword({ email: "nobody@example.org", password, address: address() }),
    ).toBeNull();
    const event = (await events("session.refuse")).at(-1);
    expect(event?.objectId).toMatch(/^unknown [0-9a-f]{16}$/);
    expect(JSON.stringify(event)).not.toContain("nobody");
  });
  test("what is no e-mail address at all", async () => {
    expect(await signInWithPassword({ email: "'; DROP TABLE", password, address: address() })).toBeNull();
  });
  test("a disabled user", async () => {
    const gone = await person(database.db, "editor", { password });
    await database.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    expect(await signInWithPassword({ email: gone.email, password, address: address() })).toBeNull();
  });
  test("a user who has no password, with any", async () => {
    const sso = await person(database.db, "editor");
    expect(await signInWithPassword({ email: sso.email, password: "", address: address() })).toBeNull();
  });
  test("a password that is right in its first 1,000 characters", async () => {
    const long = `${"x".repeat(999)}y`;
    const one = await person(database.db, "editor", { password: long });
    expect(
      await signInWithPassword({ email: one.email, password: `${long}z`, address: address() }),
    ).toBeNull();
  });
});

describe("too many tries", () => {
  const tooMany = expect.objectContaining({ code: "too_many", retryAfter: expect.any(Number) });

  async function triesUntilRefused(email: () => string, from: () => string): Promise<number> {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        await signInWithPassword({ email: email(), password: "wrong wrong wrong", address: from() });
      } catch (error) {
        expect(error).toEqual(tooMany);
        return tries;
      }
    }
    return 100;
  }

  test("on one account, from ever new addresses: 10, then even the right password waits", async () => {
    const one = await person(database.db, "editor", { password });
    expect(await triesUntilRefused(() => one.email, address)).toBe(10);
    const right = signInWithPassword({ email: one.email, password, address: address() });
    await expect(right).rejects.toEqual(tooMany);
  });
  test("on an account that does not exist: the same", async () => {
    expect(await triesUntilRefused(() => "ghost@example.org", address)).toBe(10);
  });
  test("from one address, on ever new accounts: 60", async () => {
    let count = 0;
    expect(
      await triesUntilRefused(
        () => `guess${++count}@example.org`,
        () => "198.51.100.1",
      ),
    ).toBe(60);
  });
  test("at one time count too", async () => {
    const one = await person(database.db, "editor", { password });
    const tries = Array.from({ length: 15 }, () =>
      signInWithPassword({ email: one.email, password: "wrong wrong wrong", address: address() }),
    );
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(5);
  });
  test("are forgotten after the right password", async () => {
    const one = await person(database.db, "editor", { password });
    for (let tries = 0; tries < 9; tries += 1) {
      await signInWithPassword({ email: one.email, password: "wrong wrong wrong", address: "203.0.113.5" });
    }
    expect(await signInWithPassword({ email: one.email, password, address: "203.0.113.5" })).not.toBeNull();
    expect(await triesUntilRefused(() => one.email, address)).toBe(10);
  });
});
