import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { tell } from "@/lib/stories/notices";
import { giveTo } from "./assign";
import type { HandOverFromInput, HandOverInput } from "./schema";
import type { HandedOver } from "./view";
import { waitsFor } from "./waiting";

type Given = HandOverInput["claims"][number];
type Done = HandedOver["done"][number] & { readonly to: string | null };

/**
 * Hands several claims over: each that is still as the editor saw it; the others are refused one by one. A receiver is
 * told once, with the note. Taken back by the same, with those who had them and the hand-over's id.
 */
export async function handOver(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { claims, note, undoes }: HandOverInput,
): Promise<HandedOver> {
  await storyFor(tx, actor, storyId, "edit");
  const ids = claims.map(({ claimId }) => claimId);
  if ((await tx.claim.count({ where: { id: { in: ids }, storyId } })) < ids.length) throw notFound("claim");
  const done: Done[] = [];
  const refused: { claimId: string; reason: string }[] = [];
  for (const { claimId, rowVersion, assigneeId } of claims) {
    try {
      // A refusal comes before the first write on a claim: what was refused leaves nothing in the transaction.
      const before = await giveTo(tx, actor, { storyId, claimId, rowVersion }, assigneeId);
      done.push({ claimId, rowVersion: rowVersion + 1, assigneeId: before, to: assigneeId });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ claimId, reason: error.message });
    }
  }
  const handOverId = randomUUID();
  if (undoes) await forget(tx, actor, storyId, undoes);
  else await tellReceivers(tx, actor, storyId, { handOverId, note, done });
  const given = done.map(({ claimId }) => claimId);
  if (given.length > 0) await notify(tx, storyId, "claims", given);
  return { handOverId, done: done.map(({ to: _, ...one }) => one), refused };
}

/** Hands everything that waits for one person to another, or to nobody. */
export async function handOverFrom(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { fromId, toId, note }: HandOverFromInput,
): Promise<HandedOver> {
  await storyFor(tx, actor, storyId, "edit");
  const claims = await tx.claim.findMany({
    where: await waitsFor(tx, actor, storyId, [fromId]),
    select: { id: true, rowVersion: true },
    orderBy: [{ rank: "asc" }, { number: "asc" }],
  });
  const given = claims.map(({ id, rowVersion }): Given => ({ claimId: id, rowVersion, assigneeId: toId }));
  return handOver(tx, actor, storyId, { claims: given, note });
}

async function tellReceivers(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { handOverId, note, done }: { handOverId: string; note: string | null; done: readonly Done[] },
): Promise<void> {
  const news = new Map<string, Done[]>();
  for (const one of done) {
    if (one.to !== null && one.to !== one.assigneeId) news.set(one.to, [...(news.get(one.to) ?? []), one]);
  }
  for (const [receiver, given] of news) {
    const [first] = given;
    if (!first) continue;
    const kind = given.length === 1 ? ("assigned" as const) : ("handed_over" as const);
    const told = { kind, storyId, claimId: first.claimId, handOverId, count: given.length, note };
    await tell(tx, actor, [receiver], told);
  }
}

// Whoever takes back what they handed over takes back what they said of it, too.
async function forget(tx: Tx, actor: Actor, storyId: string, handOverId: string): Promise<void> {
  const { count } = await tx.notice.deleteMany({ where: { storyId, handOverId, actorId: actor.id } });
  if (count > 0) await notify(tx, storyId, "inbox");
}
