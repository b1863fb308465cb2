import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { find, isZombie, worksIn } from "@/scripts/runtime/process-identity";

describe.runIf(process.platform === "linux")("a process that has ended", () => {
  it("and was not collected by its parent is a zombie, and is not found", { timeout: 20_000 }, async () => {
    // The shell starts a child, says its number, and turns into a program that collects no children before it ends.
    const parent = spawn("sh", ["-c", "sleep 1 & echo $!; exec sleep 30"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once("data", (said) => resolve(Number(said))),
      );
      await expect.poll(() => isZombie(pid), { timeout: 60_000 }).toBe(true);
      expect(find(pid)).toBeNull();
      expect(isZombie(process.pid)).toBe(false);
    } finally {
      parent.kill("SIGKILL");
    }
  });

  it("works in no folder any more, one that runs does", async () => {
    const folder = mkdtempSync(join(tmpdir(), "variorum-works-"));
    const child = spawn("sleep", ["30"], { cwd: folder, stdio: "ignore" });
    try {
      await expect.poll(() => worksIn(folder), { timeout: 5000 }).toBe(true);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      expect(worksIn(folder)).toBe(false);
    } finally {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
