import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstAdministrator, forgetAdministrator, readKept } from "@/scripts/runtime/first-administrator";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-first-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const email = "chief@example.org";

test("a generated password survives a start that was cut off before it was shown", () => {
  const { password } = firstAdministrator(folder, email, undefined);
  expect(password).toHaveLength(20);
  expect(firstAdministrator(folder, email, undefined).password).toBe(password);
  expect(readKept(folder)).toEqual({ email, password, generated: true });
});

test("a preset password is taken", () => {
  firstAdministrator(folder, email, undefined);
  expect(firstAdministrator(folder, email, "preset by hand")).toEqual({
    email,
    password: "preset by hand",
    generated: false,
  });
});

test("it is kept where only its owner can read it, and forgotten once shown", () => {
  firstAdministrator(folder, email, undefined);
  expect(statSync(join(folder, "first-administrator.json")).mode & 0o777).toBe(0o600);
  forgetAdministrator(folder);
  expect(readKept(folder)).toBeNull();
});
