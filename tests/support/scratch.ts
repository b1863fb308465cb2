import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder outside of the project that the database's user may pass too; the caller removes it. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `variorum-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes a scratch folder with all that is in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
