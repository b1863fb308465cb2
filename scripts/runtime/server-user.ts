import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "./failure.mjs";

/** The user that PostgreSQL runs as, or null when it is the one who started: PostgreSQL refuses to run as root. */
export type ServerUser = { name: string; uid: number; gid: number } | null;

/** Picks that user: nobody else's business as a normal user, `postgres` or `nobody` as root. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const wanted of ["postgres", "nobody"]) {
    const [name, , uid, gid] = users.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
    if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure(
    "PostgreSQL does not run as root, and this system has neither a user postgres nor nobody: start as a normal user.",
  );
}

/** Tells whether that user may pass a folder and all that lie above it. */
export function canPass(user: ServerUser, folder: string): boolean {
  if (!user) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  const parent = dirname(folder);
  return parent === folder || canPass(user, parent);
}
