import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// argon2id (the library's default) at OWASP's first recommendation: 19 MiB, 2 rounds; some 30 ms on a small machine.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its salt and cost in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits the hash. Without a hash (an unknown user, or one who has no password) it takes as
 * long and answers false: the time must not tell who has an account.
 */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("hex"));
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== null && fits;
}
