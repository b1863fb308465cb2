import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "@/scripts/runtime/install.mjs";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "variorum-install-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

type Packages = Record<string, { version: string; optional?: boolean }>;

const write = (path: string, content: unknown) => writeFileSync(join(dir, path), JSON.stringify(content));
const wanted = (packages: Packages) =>
  write("package-lock.json", { packages: { "": { version: "1.0.0" }, ...packages } });
const present = (packages: Packages) => {
  mkdirSync(join(dir, "node_modules"), { recursive: true });
  write("node_modules/.package-lock.json", { packages });
  for (const [path, { version }] of Object.entries(packages)) {
    mkdirSync(join(dir, path), { recursive: true });
    write(`${path}/package.json`, { version });
  }
};
const zod = { "node_modules/zod": { version: "4.0.0" } };

test("a fresh clone is not installed", () => {
  wanted(zod);
  expect(isInstalled(dir)).toBe(false);
});

test("what the lock names is installed", () => {
  wanted(zod);
  present(zod);
  expect(isInstalled(dir)).toBe(true);
});

test("a package of another version is not installed", () => {
  wanted({ "node_modules/zod": { version: "4.1.0" } });
  present(zod);
  expect(isInstalled(dir)).toBe(false);
});

test("a package that was deleted by hand is not installed", () => {
  wanted(zod);
  present(zod);
  rmSync(join(dir, "node_modules/zod"), { recursive: true });
  expect(isInstalled(dir)).toBe(false);
});

test("an install that was cut off is not installed: npm writes its own list last", () => {
  wanted(zod);
  present(zod);
  rmSync(join(dir, "node_modules/.package-lock.json"));
  expect(isInstalled(dir)).toBe(false);
});

test("packages of other platforms may be missing", () => {
  wanted({ ...zod, "node_modules/@next/swc-darwin-x64": { version: "16.0.0", optional: true } });
  present(zod);
  expect(isInstalled(dir)).toBe(true);
});
