import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "./failure.mjs";

const schema = z.object({
  /** Signs the sessions. */
  nextAuthSecret: z.string().min(32),
  /** Key of the audit chain: kept out of the database, so that who can write there cannot forge it. */
  auditKey: z.string().regex(/^[0-9a-f]{64}$/),
  ownerDatabasePassword: z.string().min(16),
  appDatabasePassword: z.string().min(16),
});

/** What nobody else may know; one file in the data folder that only its owner can read. */
export type Secrets = z.infer<typeof schema>;

/** Reads the secrets, or makes them when the data folder is new. */
export function readSecrets(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  if (existsSync(path)) return parse(path);
  if (existsSync(join(folder, "postgres"))) {
    throw new Failure(
      `${path} is missing, but ${folder} holds a database that needs it: put it back from a backup; nothing was changed.`,
    );
  }
  const secrets: Secrets = {
    nextAuthSecret: randomBytes(32).toString("base64url"),
    auditKey: randomBytes(32).toString("hex"),
    ownerDatabasePassword: randomBytes(24).toString("base64url"),
    appDatabasePassword: randomBytes(24).toString("base64url"),
  };
  writePrivate(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function parse(path: string): Secrets {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code ? `cannot be read (${code})` : "is damaged";
    throw new Failure(
      `${path} ${reason}: put it back from a backup; without it the sessions and the audit chain are lost.`,
    );
  }
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(path: string, content: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  renameSync(draft, path);
}
