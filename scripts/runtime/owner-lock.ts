import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { identify, isRunning, type ProcessIdentity } from "./process-identity";

type Owner = ProcessIdentity & { address: string };

const fileName = "owner.json";

/**
 * Makes this process the one that runs on a data folder, or throws a Failure that names the one that does.
 * The lock of a process that was killed is recognised and taken over. Returns what gives the folder back.
 */
export function takeFolder(folder: string, address: string): () => void {
  const path = join(folder, fileName);
  const mine: Owner = { ...identify(process.pid), address };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (link(draft, path)) return () => release(path, mine);
      const owner = readOwner(path);
      if (owner && isRunning(owner)) {
        throw new Failure(
          `Variorum already runs on ${folder} (process ${owner.pid}, ${owner.address}). Use that one, stop it, or set VARIORUM_DATA_DIR to another folder.`,
        );
      }
      removeStale(path, owner);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Failure(`Several starts contend for ${folder}: try again in a moment.`);
}

// link() is atomic and fails when the name is taken; the content is complete when the name appears.
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Owner;
  } catch {
    return null; // gone meanwhile, or cut off by a power failure
  }
}

// Another start may have replaced the stale lock since it was read: what was moved away is looked at again.
function removeStale(path: string, stale: Owner | null): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another start was faster
  }
  const moved = readOwner(aside);
  if (moved && moved.pid !== stale?.pid && isRunning(moved)) link(aside, path);
  unlinkSync(aside);
}

function release(path: string, mine: Owner): void {
  const owner = readOwner(path);
  if (owner?.pid === mine.pid && owner.startedAt === mine.startedAt) rmSync(path, { force: true });
}
