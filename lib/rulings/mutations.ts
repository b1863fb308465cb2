import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { blindClaims } from "@/lib/stories/blind";
import type { Place } from "@/lib/stories/policy";
import { placeOf, rulingParts, visibleTo } from "./loaded";
import { canRule, canWithdraw } from "./policy";
import { openRuling } from "./queries";
import type { RulingInput } from "./schema";
import type { RulingDetail, RulingScope } from "./view";

/** Keeps a decision for reuse. It speaks on what is analysed from now on. */
export async function makeRuling(tx: Tx, actor: Actor, input: RulingInput): Promise<RulingDetail> {
  const { scope, pattern, reason, claimId, sourceId } = input;
  const from = claimId ? await claimOf(tx, actor, claimId, scope) : null;
  if (!canRule(actor, scope, from?.place ?? null)) throw notTheirs(scope);
  if (sourceId && from) {
    const source = await tx.source.findFirst({ where: { id: sourceId, storyId: from.storyId } });
    if (!source) throw unprocessable("This source is not in the claim's story.", "sourceId");
  }
  const ruling = await tx.ruling.create({
    data: {
      ...{ scope, reason },
      kind: pattern.kind,
      pattern: pattern as unknown as Prisma.InputJsonObject,
      storyId: from?.storyId ?? null,
      claimId: claimId ?? null,
      sourceId: scope === "source" ? (sourceId ?? null) : null,
      verdictId: from?.verdictId ?? null,
      authorId: actor.id,
      ...datesOf(input),
    },
  });
  await record(tx, actor, "ruling.make", ruling, ["scope", "pattern", "reason"]);
  return openRuling(tx, actor, ruling.id);
}

/** Takes a ruling back: what it folded waits again, unfolded. It stays on record. */
export async function withdrawRuling(
  tx: Tx,
  actor: Actor,
  rulingId: string,
  rowVersion: number,
): Promise<RulingDetail> {
  await tx.$executeRaw`SELECT FROM "Ruling" WHERE "id" = ${rulingId}::uuid FOR UPDATE`;
  const ruling = await tx.ruling.findFirst({
    where: { AND: [visibleTo(actor), { id: rulingId }] },
    include: rulingParts(actor),
  });
  if (!ruling) throw notFound("ruling");
  if (!canWithdraw(actor, ruling, placeOf(ruling))) {
    throw forbidden("Only its author or a standards editor takes a ruling back.");
  }
  checkVersion("ruling", rowVersion, ruling.rowVersion, await openRuling(tx, actor, rulingId));
  if (ruling.withdrawnAt) throw unprocessable("This ruling was taken back already.");
  await tx.ruling.update({
    where: { id: rulingId },
    data: { withdrawnAt: new Date(), withdrawnById: actor.id, rowVersion: { increment: 1 } },
  });
  const stories = await tx.claim.findMany({
    where: { ruled: { some: { rulingId } } },
    distinct: ["storyId"],
    select: { storyId: true },
  });
  await record(tx, actor, "ruling.withdraw", ruling, ["withdrawnAt"]);
  for (const { storyId } of stories) await notify(tx, storyId, "claims");
  return openRuling(tx, actor, rulingId);
}

async function claimOf(tx: Tx, actor: Actor, claimId: string, scope: RulingScope) {
  const claim = await tx.claim.findFirst({
    where: { id: claimId, mergedIntoId: null },
    select: { storyId: true, currentVerdictId: true },
  });
  if (!claim) throw notFound("claim");
  if ((await blindClaims(tx, actor)).has(claimId)) {
    throw unprocessable(
      "Your blind opinion is asked for on this claim. Give it before you keep a ruling from it.",
    );
  }
  // A house ruling may be made from an archived story; one of the story itself changes it.
  const inStory = scope === "claim" || scope === "story";
  const { role, archived } = await storyFor(tx, actor, claim.storyId, inStory ? "edit" : "see");
  const place: Place = { role, archived };
  return { storyId: claim.storyId, verdictId: claim.currentVerdictId, place };
}

const notTheirs = (scope: RulingScope) =>
  forbidden(
    scope === "house" || scope === "source"
      ? "Only standards editors and administrators rule for an outlet or the house."
      : "Only editors of the story rule within it.",
  );

const dateOf = (moment: string | null | undefined): Date | null => (moment ? new Date(moment) : null);

/** The times of a ruling as they are stored. */
export const datesOf = ({
  validFrom,
  validTo,
  expiresAt,
}: Pick<RulingInput, "validFrom" | "validTo" | "expiresAt">) => ({
  validFrom: dateOf(validFrom),
  validTo: dateOf(validTo),
  expiresAt: dateOf(expiresAt),
});

/** Notes down what was done to a ruling: a story's own in its chain, others in the instance's. */
export function record(
  tx: Tx,
  actor: Actor,
  action: `ruling.${string}`,
  {
    id,
    scope,
    storyId,
    pattern,
    reason,
  }: { id: string; scope: RulingScope; storyId: string | null; pattern: unknown; reason: string },
  fields: readonly string[],
): Promise<void> {
  return recordEvent(tx, {
    by: actor,
    storyId: scope === "claim" || scope === "story" ? storyId : null,
    action,
    object: { type: "ruling", id },
    fields,
    after: { scope, pattern, reason },
  });
}
