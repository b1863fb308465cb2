import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Claim } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { type AppError, changedMeanwhile, notFound } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import { tell } from "@/lib/stories/notices";
import { type Gift, giveTo, whyUnfit } from "./assign";
import { asksYou } from "./edit";
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
  const held = await claimsById(tx, storyId, claims);
  const blind = await blindClaims(tx, actor);
  const unfit = new Map<string | null, AppError | null>();
  for (const assigneeId of new Set(claims.map((given) => given.assigneeId)))
    unfit.set(assigneeId, await whyUnfit(tx, storyId, assigneeId));
  const gifts: Gift[] = [];
  const done: Done[] = [];
  const refused: { claimId: string; reason: string }[] = [];
  for (const given of claims) {
    const { claimId, rowVersion, assigneeId } = given;
    const claim = held.get(claimId);
    if (!claim) throw notFound("claim");
    const fault = faultOf(claim, given, blind) ?? unfit.get(assigneeId);
    if (fault) refused.push({ claimId, reason: fault.message });
    else {
      gifts.push({ claim, assigneeId });
      done.push({ claimId, rowVersion: rowVersion + 1, assigneeId: claim.assigneeId, to: assigneeId });
    }
  }
  await giveTo(tx, actor, storyId, gifts);
  const handOverId = randomUUID();
  if (undoes) await forget(tx, actor, storyId, undoes);
  else await tellReceivers(tx, actor, storyId, { handOverId, note, done });
  const given = done.map(({ claimId }) => claimId);
  if (given.length > 0) await notify(tx, storyId, "claims", given);
  return { handOverId, done: done.map(({ to: _, ...one }) => one), refused };
}

type Held = Pick<Claim, "id" | "assigneeId" | "rowVersion" | "mergedIntoId">;

async function claimsById(tx: Tx, storyId: string, given: readonly Given[]): Promise<Map<string, Held>> {
  const claims = await tx.claim.findMany({
    where: { id: { in: given.map(({ claimId }) => claimId) }, storyId },
    select: { id: true, assigneeId: true, rowVersion: true, mergedIntoId: true },
  });
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** Why the claim is not handed over by who saw it so, as `claimForEdit` refuses it; null when it is. */
function faultOf(claim: Held, { rowVersion }: Given, blind: ReadonlySet<string>): AppError | null {
  if (claim.mergedIntoId !== null) return notFound("claim");
  if (blind.has(claim.id)) return asksYou();
  return claim.rowVersion === rowVersion ? null : changedMeanwhile("claim", undefined);
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
