import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "./project.mjs";

/**
 * A digest of files and folders of the project, by names and contents: times are no help, since a checkout or a
 * copy changes them. What does not exist counts as absent.
 */
export function fingerprint(paths: string[], skip: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((entry) => filesUnder(entry, skip)).sort()) {
    const content = readFileSync(join(projectDir, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesUnder(path: string, skip: (path: string) => boolean): string[] {
  const stat = statSync(join(projectDir, path), { throwIfNoEntry: false });
  if (!stat || skip(path)) return [];
  if (stat.isFile()) return [path];
  if (!stat.isDirectory()) return [];
  return readdirSync(join(projectDir, path)).flatMap((name) => filesUnder(`${path}/${name}`, skip));
}

/** What a stamp file says, or null when there is none. */
export function readStamp(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
