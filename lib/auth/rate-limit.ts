import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/client";
import { AppError, say } from "@/lib/errors";
import { hashSecret } from "./secret";

// Per account: enough for a bad memory, too few for guessing. Per address: a newsroom may share one.
const limits = { account: 10, address: 60 };
const windowSeconds = 15 * 60;

type Limited = keyof typeof limits;
const limiters: Partial<Record<Limited, RateLimiterPostgres>> = {};

function limiter(name: Limited): RateLimiterPostgres {
  limiters[name] ??= new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true, // by a migration: the app's role may not create tables
    keyPrefix: name,
    points: limits[name],
    duration: windowSeconds,
  });
  return limiters[name];
}

/** Counts a try at a password; throws `too_many` when the account or the address had too many, known or not. */
export async function countTry(email: string, address: string): Promise<void> {
  await consume(limiter("address"), address);
  await consume(limiter("account"), hashSecret(email));
}

/** Takes back what was counted, after the right password. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await limiter("account").delete(hashSecret(email));
  await limiter("address").reward(address, 1);
}

async function consume(limited: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limited.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.ceil(refused.msBeforeNext / 1000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new AppError(
      "too_many",
      minutes === 1
        ? "Too many attempts to sign in. Try again in a minute."
        : say`Too many attempts to sign in. Try again in ${minutes} minutes.`,
      { retryAfter },
    );
  }
}
