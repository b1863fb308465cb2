import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Supervised } from "@/scripts/runtime/supervised";

it.runIf(process.platform === "linux")("a program that runs costs one open file for its log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-supervised-"));
  mkdirSync(join(folder, "logs"));
  const log = join(folder, "logs", "greeter.log");
  const opened = () =>
    readdirSync("/proc/self/fd").filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === log;
      } catch {
        return false; // the descriptor with which the folder was read
      }
    }).length;
  const args = ["-e", "console.log('hello'); setTimeout(() => {}, 60_000)"];
  const greeter = new Supervised({ name: "greeter", args, env: { ...process.env }, folder }, () => {});
  try {
    greeter.start();
    await expect.poll(() => readFileSync(log, "utf8"), { timeout: 20_000 }).toBe("hello\n");
    expect(opened()).toBe(1);
  } finally {
    await greeter.stop(5000);
    rmSync(folder, { recursive: true, force: true });
  }
});
