import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import type { Anchor } from "./anchor";
import { ChainCheck } from "./chain";

/** What became of one chain: how many events, the MAC of the last, and where it breaks if it does. */
export interface ChainReport {
  readonly chain: string;
  readonly events: number;
  readonly head: string | null;
  readonly fault: { readonly number: number; readonly why: string } | null;
}

const batch = 1_000;

type Anchored = Anchor["chains"][string];

/**
 * Checks every chain of the database, one after another, and those that an anchor knows: a chain by itself cannot show
 * that its last events were taken away.
 */
export async function* verifyChains(
  on: Tx = db(),
  key: Buffer = env().auditKey,
  anchor: Anchor | null = null,
): AsyncGenerator<ChainReport> {
  const found = await on.auditEvent.findMany({ distinct: ["chain"], select: { chain: true } });
  const known = anchor?.chains ?? {};
  const chains = new Set([...found.map(({ chain }) => chain), ...Object.keys(known)]);
  for (const chain of [...chains].sort()) yield await verifyChain(on, key, chain, known[chain] ?? null);
}

async function verifyChain(
  on: Tx,
  key: Buffer,
  chain: string,
  anchored: Anchored | null,
): Promise<ChainReport> {
  const check = new ChainCheck(key);
  let events = 0;
  for (let after = 0; ; ) {
    const rows = await on.auditEvent.findMany({
      where: { chain, number: { gt: after } },
      orderBy: { number: "asc" },
      take: batch,
    });
    for (const row of rows) {
      const fault = check.next({ ...row, at: row.at.toISOString() }) ?? unlike(row, anchored);
      if (fault) return { chain, events, head: check.head, fault };
      events += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch)
      return { chain, events, head: check.head, fault: cutOff(events, anchored) };
    after = last.number;
  }
}

// Who has the key could write a chain anew; the anchor remembers another.
const unlike = ({ number, mac }: { number: number; mac: string }, anchored: Anchored | null) =>
  number === anchored?.number && mac !== anchored.mac
    ? { number, why: "it is another than the anchor knows" }
    : null;

const cutOff = (events: number, anchored: Anchored | null) =>
  anchored && events < anchored.number
    ? {
        number: events + 1,
        why: `the chain ends before it, and the anchor knows ${anchored.number} events: its last ones were taken away`,
      }
    : null;
