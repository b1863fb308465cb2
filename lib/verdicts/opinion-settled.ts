import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { mayRecord, pendingStates } from "@/lib/claims/policy";
import { type LoadedRating, ratingOf, ratingParts } from "@/lib/claims/rating";
import type { OpinionRequest } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type Comparable, isSameOpinion } from "./same-opinion";

/** The second opinion that is under way on a claim, if one is. Throws when this editor may not record a verdict meanwhile. */
export async function pendingOn(tx: Tx, actor: Actor, claimId: string): Promise<OpinionRequest | null> {
  const pending = await tx.opinionRequest.findFirst({
    where: { claimId, state: { in: [...pendingStates] } },
  });
  if (pending && !mayRecord(actor, pending)) {
    throw unprocessable(
      pending.state === "differ"
        ? "Two opinions differ here, and one of them is yours. A third editor decides."
        : "You have given your blind opinion. It waits for another editor's verdict.",
    );
  }
  return pending;
}

/** What a verdict that was just recorded does to the second opinion that is under way. */
export async function settle(
  tx: Tx,
  actor: Actor,
  storyId: string,
  pending: OpinionRequest,
  verdict: { readonly id: string; readonly authorId: string },
): Promise<void> {
  if (pending.state === "given") await compare(tx, actor, storyId, pending, verdict);
  if (pending.state !== "differ") return;
  await tx.opinionRequest.update({
    where: { id: pending.id },
    data: {
      ...{ state: "adjudicated", adjudicationId: verdict.id, adjudicatorId: verdict.authorId },
      rowVersion: { increment: 1 },
    },
  });
  await record(tx, actor, storyId, pending.claimId, "opinion.adjudicate", {
    before: { state: "differ" },
    after: { state: "adjudicated", verdict: verdict.id },
  });
}

/** Holds a blind opinion against a verdict. Throws when there is no opinion yet. */
export async function compare(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { id, claimId, state: before, opinionId }: OpinionRequest,
  verdict: { readonly id: string; readonly authorId: string },
): Promise<void> {
  if (opinionId === null) throw new Error("There is no opinion to compare");
  const first = await tx.verdict.findUniqueOrThrow({ where: { id: verdict.id }, select: comparable });
  const second = await tx.opinion.findUniqueOrThrow({ where: { id: opinionId }, select: comparable });
  const state = isSameOpinion(asCompared(first), asCompared(second)) ? "agreed" : "differ";
  await tx.opinionRequest.update({
    where: { id },
    data: {
      ...{ state, opinionId, firstId: verdict.id, firstAuthorId: verdict.authorId, comparedAt: new Date() },
      rowVersion: { increment: 1 },
    },
  });
  await record(tx, actor, storyId, claimId, "opinion.compare", {
    before: { state: before },
    after: { state, opinion: opinionId, verdict: verdict.id },
  });
}

/** A third editor's decision is taken back: the two differ as before. Nothing where the verdict was none. */
export async function unsettle(tx: Tx, actor: Actor, storyId: string, verdictId: string): Promise<void> {
  const settled = await tx.opinionRequest.findUnique({ where: { adjudicationId: verdictId } });
  if (settled?.state !== "adjudicated") return;
  await tx.opinionRequest.update({
    where: { id: settled.id },
    data: { state: "differ", adjudicationId: null, adjudicatorId: null, rowVersion: { increment: 1 } },
  });
  await record(tx, actor, storyId, settled.claimId, "opinion.reopen", {
    before: { state: "adjudicated", verdict: verdictId },
    after: { state: "differ" },
  });
}

const comparable = {
  outcome: true,
  wording: true,
  rating: ratingParts,
  readings: { select: { reading: { select: { value: true } } } },
} as const;

const asCompared = ({
  readings,
  rating,
  ...words
}: Omit<Comparable, "values" | "rating"> & {
  readonly rating: LoadedRating | null;
  readonly readings: readonly { readonly reading: { readonly value: string } }[];
}): Comparable => ({
  ...words,
  rating: ratingOf(rating),
  values: readings.map(({ reading }) => reading.value),
});

/** Appends what happened to a second opinion to the story's chain. */
export const record = (
  tx: Tx,
  actor: Actor,
  storyId: string,
  claimId: string,
  action: `opinion.${string}`,
  states: { readonly before?: unknown; readonly after: unknown },
): Promise<void> =>
  recordEvent(tx, {
    by: actor,
    storyId,
    action,
    object: { type: "claim", id: claimId },
    fields: ["opinion"],
    ...states,
  });
