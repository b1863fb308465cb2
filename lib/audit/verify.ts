import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { ChainCheck } from "./chain";

/** What became of one chain: how many events, the MAC of the last, and where it breaks if it does. */
export interface ChainReport {
  readonly chain: string;
  readonly events: number;
  readonly head: string | null;
  readonly fault: { readonly number: number; readonly why: string } | null;
}

const batch = 1_000;

/** Checks every chain of the database, one after another. */
export async function* verifyChains(
  on: Tx = db(),
  key: Buffer = env().auditKey,
): AsyncGenerator<ChainReport> {
  const chains = await on.auditEvent.findMany({
    distinct: ["chain"],
    select: { chain: true },
    orderBy: { chain: "asc" },
  });
  for (const { chain } of chains) yield await verifyChain(on, key, chain);
}

async function verifyChain(on: Tx, key: Buffer, chain: string): Promise<ChainReport> {
  const check = new ChainCheck(key);
  let events = 0;
  for (let after = 0; ; ) {
    const rows = await on.auditEvent.findMany({
      where: { chain, number: { gt: after } },
      orderBy: { number: "asc" },
      take: batch,
    });
    for (const row of rows) {
      const fault = check.next({ ...row, at: row.at.toISOString() });
      if (fault) return { chain, events, head: check.head, fault };
      events += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return { chain, events, head: check.head, fault: null };
    after = last.number;
  }
}
