import { afterAll, beforeEach, expect, test, vi } from "vitest";

const verified = vi.hoisted(() => [] as string[]);
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (hash: string, password: string) => {
      verified.push(hash);
      return real.verify(hash, password);
    },
  };
});

// Other files of this process have, and get, the real one.
vi.resetModules();
afterAll(() => {
  vi.doUnmock("@node-rs/argon2");
  vi.resetModules();
});

const { checkPassword, hashPassword } = await import("@/lib/auth/password");
const password = "harbour lamp eleven";
const costOf = (hash = "") => hash.split("$").slice(1, 4).join("$");
beforeEach(() => {
  verified.length = 0;
});

test("a password fits its own hash and no other password's", async () => {
  const hash = await hashPassword(password);
  expect(await checkPassword(password, hash)).toBe(true);
  expect(await checkPassword(`${password} `, hash)).toBe(false);
});

test("hashes are argon2id, and two of one password differ", async () => {
  const [one, other] = [await hashPassword(password), await hashPassword(password)];
  expect(one).toMatch(/^\$argon2id\$/);
  expect(one).not.toBe(other);
});

test("without a hash the same work is done, so that the time does not tell who has an account", async () => {
  const hash = await hashPassword(password);
  await checkPassword(password, hash);
  expect(await checkPassword(password, null)).toBe(false);
  expect(verified).toHaveLength(2);
  expect(costOf(verified[1])).toBe(costOf(verified[0]));
});
