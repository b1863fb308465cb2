import type { Doer } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { digestOf, instanceChain, macOf } from "./chain";

/** What happened. No words of texts go in: `fields` are names, the states are kept as keyed digests only. */
export interface Happening {
  readonly by: Doer;
  /** The story it happened in; null: in the instance (users, invitations, sign-ins). */
  readonly storyId: string | null;
  /** Object and verb: `source.add`, `verdict.record`, `user.disable`. */
  readonly action: `${string}.${string}`;
  readonly object: { readonly type: string; readonly id: string };
  /** Which fields changed. */
  readonly fields?: readonly string[];
  /** The state before and after, as far as the fields reach; any JSON value. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Appends an event to its chain, in the caller's transaction. From here to the end of the transaction no other
 * one can append to the same chain, so it is called last, after the slow work.
 */
export const recordEvent = (tx: Tx, { storyId, ...happening }: Happening): Promise<void> =>
  recordEvents(tx, storyId, [happening]);

/** Appends several events to one chain, in their order, at one moment. */
export async function recordEvents(
  tx: Tx,
  storyId: string | null,
  happenings: readonly Omit<Happening, "storyId">[],
): Promise<void> {
  if (happenings.length === 0) return;
  const key = env().auditKey;
  const chain = storyId ?? instanceChain;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit ${chain}`}, 0))`;
  const { number, mac, at } = await chainHead(tx, chain);
  let previousMac = mac;
  const events = happenings.map(({ by, action, object, fields = [], before, after }, index) => {
    const event = {
      chain,
      number: (number ?? 0) + 1 + index,
      storyId,
      actorId: by.id,
      actorKind: by.kind,
      action,
      objectType: object.type,
      objectId: object.id,
      fields: [...fields].sort(),
      digestBefore: before === undefined ? null : digestOf(key, before),
      digestAfter: after === undefined ? null : digestOf(key, after),
      at: at.toISOString(),
      previousMac,
    };
    previousMac = macOf(key, event);
    return { ...event, mac: previousMac };
  });
  await tx.auditEvent.createMany({ data: events });
}

interface Head {
  number: number | null;
  mac: string | null;
  at: Date;
}

// The database's clock, read under the lock: times within a chain never run backwards between two servers.
async function chainHead(tx: Tx, chain: string): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`
    SELECT last."number", last."mac", date_trunc('milliseconds', clock_timestamp()) AS "at"
    FROM (VALUES (1)) AS one
    LEFT JOIN LATERAL (
      SELECT "number", "mac" FROM "AuditEvent" WHERE "chain" = ${chain} ORDER BY "number" DESC LIMIT 1
    ) AS last ON TRUE`;
  if (!head) throw new Error("The database gave no answer on the head of an audit chain");
  return head;
}
