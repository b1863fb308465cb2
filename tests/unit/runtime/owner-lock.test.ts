import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeFolder } from "@/scripts/runtime/owner-lock";
import { identify } from "@/scripts/runtime/process-identity";
import { inProject, projectDir } from "@/scripts/runtime/project.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, "owner.json");
const lockOf = (pid: number, startedAt: string) =>
  writeFileSync(path(), JSON.stringify({ pid, startedAt, address: "http://127.0.0.1:3000" }));

test("a folder is taken, refused to others, and given back", () => {
  const release = takeFolder(folder, "http://127.0.0.1:3000");
  expect(() => takeFolder(folder, "http://127.0.0.1:3001")).toThrow(
    `already runs on ${folder} (process ${process.pid}, http://127.0.0.1:3000)`,
  );
  release();
  expect(existsSync(path())).toBe(false);
});

test("the lock of a process that is gone is taken over", () => {
  lockOf(2 ** 22 + 1, "never"); // above the highest process number
  takeFolder(folder, "here")();
});

test("a process that got the number of a killed one does not hold its lock", () => {
  lockOf(process.ppid, "before this one was started");
  takeFolder(folder, "here")();
});

test("a living process of the right identity holds it", () => {
  const parent = identify(process.ppid);
  lockOf(parent.pid, parent.startedAt);
  expect(() => takeFolder(folder, "here")).toThrow(`process ${parent.pid}`);
});

test("a lock that was cut off in the middle is taken over", () => {
  writeFileSync(path(), '{ "pid": 1');
  takeFolder(folder, "here")();
});

test("of several starts at once on a stale lock, one gets the folder", async () => {
  lockOf(2 ** 22 + 1, "never");
  const script = join(folder, "take.mts");
  const module = JSON.stringify(inProject("scripts/runtime/owner-lock.ts"));
  writeFileSync(
    script,
    `import { takeFolder } from ${module};
     try { takeFolder(${JSON.stringify(folder)}, "x"); console.log("taken"); } catch { console.log("refused"); }
     setInterval(() => {}, 1000);`, // stays until the others have answered too
  );
  const starts = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--import", "tsx", script], {
      cwd: projectDir,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  const answers = await Promise.all(
    starts.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
  );
  for (const start of starts) start.kill("SIGKILL");
  expect(answers.sort()).toEqual(["refused", "refused", "refused", "taken"]);
  expect(readFileSync(path(), "utf8")).toContain('"address":"x"');
}, 120_000);
