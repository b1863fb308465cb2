import { mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largest = 10 * 1024 * 1024; // bytes; one older file of each is kept beside it

/** Makes the folder of the logs, and sets aside those that have grown too large since the last start. */
export function prepareLogs(folder: string): void {
  const logs = join(folder, "logs");
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  for (const name of ["web", "worker", "postgres"]) {
    const file = join(logs, `${name}.log`);
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) renameSync(file, `${file}.1`);
  }
}
