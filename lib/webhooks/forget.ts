import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/transaction";

const day = 24 * 60 * 60 * 1000;
// Longer than anybody asks why a message did not arrive; the log keeps what became of each.
const daysKept = 30;

/**
 * Forgets messages that came to their end more than 30 days before: delivered, given up or dropped. What is held or
 * waits is kept, however old. Returns how many.
 */
export async function forgetMessages(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysKept * day);
  const { count } = await tx.webhookDelivery.deleteMany({ where: { endedAt: { lt: before } } });
  if (count === 0) return 0;
  await recordEvent(tx, {
    by: { kind: "job", id: null },
    storyId: null,
    action: "webhook.forget",
    object: { type: "webhook", id: "messages" },
    fields: ["deliveries"],
    after: { count, before: before.toISOString() },
  });
  return count;
}
