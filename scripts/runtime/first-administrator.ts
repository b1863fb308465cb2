import { randomInt } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writePrivate } from "./secrets";

/** How the first administrator signs in; `generated` tells that the password must be shown once. */
export type FirstAdministrator = { email: string; password: string; generated: boolean };

const path = (folder: string) => join(folder, "first-administrator.json");

// No letter or digit that can be taken for another one when it is read from a terminal.
const alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const passwordLength = 20; // 20 of 55 signs: 115 bits

/**
 * Decides the first administrator's e-mail and password and keeps them until they were shown: a start that is cut
 * off between the seed and the last line would otherwise leave a system that nobody can enter.
 */
export function firstAdministrator(
  folder: string,
  email: string,
  preset: string | undefined,
): FirstAdministrator {
  const kept = readKept(folder);
  if (kept && kept.email === email && (!preset || preset === kept.password)) return kept;
  const password =
    preset ?? Array.from({ length: passwordLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  const administrator = { email, password, generated: preset === undefined };
  writePrivate(path(folder), `${JSON.stringify(administrator)}\n`);
  return administrator;
}

/** The administrator that was made but not shown yet, or null. */
export function readKept(folder: string): FirstAdministrator | null {
  try {
    return JSON.parse(readFileSync(path(folder), "utf8")) as FirstAdministrator;
  } catch {
    return null; // shown already
  }
}

/** Forgets the password once it was shown. */
export function forgetAdministrator(folder: string): void {
  rmSync(path(folder), { force: true });
}
