import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { conflict, invalid, unprocessable } from "@/lib/errors";

/** A request that its client may send again: the key that it chose, and what the key was chosen for. */
export interface Repeatable {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
}

/** What was answered, as it is stored; `result` undefined: an answer without a body. */
export interface Answer {
  readonly status: number;
  readonly result: unknown;
}

const keyPattern = /^[\x21-\x7e]{8,255}$/;

/** The Idempotency-Key of a request with what it stands for; null when the client gave none. */
export function repeatable(request: Request, bytes: Uint8Array): Repeatable | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!keyPattern.test(key)) {
    throw invalid(
      "An Idempotency-Key has 8 to 255 visible ASCII characters; a UUID is a good one.",
      "Idempotency-Key",
    );
  }
  const { pathname, search } = new URL(request.url);
  const requestHash = createHash("sha256").update(bytes).digest("hex");
  return { key, route: `${request.method} ${pathname}${search}`, requestHash };
}

/**
 * The answer of `work`, or the stored one when this request was answered before. The key is stored in the
 * transaction of the work: either both stand or neither. A second request with the same key waits for the first.
 */
export async function once(
  tx: Tx,
  actor: Actor,
  request: Repeatable,
  secret: boolean,
  work: () => Promise<Answer>,
): Promise<Answer & { readonly replayed: boolean }> {
  const { key, route, requestHash } = request;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`idempotency ${actor.id} ${key}`}, 0))`;
  const known = await tx.idempotencyKey.findUnique({ where: { userId_key: { userId: actor.id, key } } });
  if (known) {
    if (known.route !== route || known.requestHash !== requestHash) {
      throw unprocessable(
        "This Idempotency-Key was used for another request. Choose a new one.",
        "Idempotency-Key",
      );
    }
    if (secret) throw conflict("This was done already; what it answered is shown only once.");
    return { status: known.status, result: known.response ?? undefined, replayed: true };
  }
  const answer = await work();
  const response =
    secret || answer.result === undefined ? Prisma.JsonNull : (answer.result as Prisma.InputJsonValue);
  await tx.idempotencyKey.create({
    data: { userId: actor.id, key, route, requestHash, status: answer.status, response },
  });
  await forgetOld(tx, actor.id);
  return { ...answer, replayed: false };
}

// Kept for a day. Each user's old keys go when the same user writes the next one: no clock job is needed.
const forgetOld = (tx: Tx, userId: string) =>
  tx.$executeRaw`DELETE FROM "IdempotencyKey" WHERE "userId" = ${userId}::uuid AND "createdAt" < now() - interval '1 day'`;
