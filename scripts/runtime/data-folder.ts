import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { Failure } from "./failure.mjs";
import { inProject, projectDir } from "./project.mjs";
import { canPass, type ServerUser } from "./server-user";

// Remembers a folder that had to lie outside of the project, so that moving the project does not lose the data.
const pointerFile = () => inProject(".variorum", "data-folder");

/** Where everything that must survive lies: the database, the secrets, the logs. Made when it is not there. */
export function dataFolder(chosen: string | undefined, user: ServerUser): string {
  const wanted = chosen ? resolve(projectDir, chosen) : pick(user);
  make(wanted, user);
  const folder = realpathSync(wanted); // one name for one folder, by which its processes are recognised
  if (!canPass(user, folder)) {
    throw new Failure(
      `The user ${user?.name}, under which PostgreSQL runs, cannot enter ${folder}: set VARIORUM_DATA_DIR to a folder that everyone may pass, such as /var/lib/variorum.`,
    );
  }
  if (!chosen && wanted !== inProject(".variorum")) remember(folder);
  return folder;
}

function pick(user: ServerUser): string {
  const remembered = readPointer();
  if (remembered) return remembered;
  if (isWritable(projectDir) && canPass(user, projectDir)) return inProject(".variorum");
  // Two copies of the project on one machine must not share their data.
  const name = `${basename(projectDir)}-${createHash("sha256").update(projectDir).digest("hex").slice(0, 8)}`;
  return user ? join("/var/lib/variorum", name) : join(homedir(), ".local", "share", "variorum", name);
}

function readPointer(): string | null {
  try {
    const path = readFileSync(pointerFile(), "utf8").trim();
    return isAbsolute(path) ? path : null;
  } catch {
    return null;
  }
}

function remember(folder: string): void {
  if (readPointer() === folder || !isWritable(projectDir)) return;
  mkdirSync(dirname(pointerFile()), { recursive: true });
  writeFileSync(pointerFile(), `${folder}\n`);
}

function make(folder: string, user: ServerUser): void {
  try {
    const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
    mkdirSync(folder, { recursive: true });
    // Others may pass it only when the database runs as another user; its own folder lets nobody else in.
    if (isNew) chmodSync(folder, user ? 0o711 : 0o700);
    accessSync(folder, constants.W_OK | constants.X_OK);
    writeFileSync(join(folder, ".writable"), ""); // access() knows nothing of a read-only disk
    rmSync(join(folder, ".writable"));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Failure(
      `The data folder ${folder} cannot be written (${reason}): make it writable, or set VARIORUM_DATA_DIR to another folder.`,
    );
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
