import { digestOf } from "@/lib/audit/chain";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { settleLines } from "@/lib/claims/lines";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { conflict, forbidden, notFound, say, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { canCarryOut, canRedact } from "./policy";
import { findRedaction } from "./queries";
import type { RedactionInput } from "./schema";
import type { RedactionView } from "./view";

/** Asks for a redaction: nothing is removed before another administrator carries it out. */
export async function askForRedaction(tx: Tx, actor: Actor, input: RedactionInput): Promise<RedactionView> {
  if (!canRedact(actor)) throw forbidden("Only administrators ask for redactions.");
  if ((await tx.story.count({ where: { id: input.storyId } })) === 0) throw notFound("story");
  const target =
    input.kind === "words" ? wordsOf(input.words) : await sourceOf(tx, input.storyId, input.sourceId);
  const { kind, storyId, reason } = input;
  const { id } = await tx.redaction.create({
    data: { kind, storyId, reason, askedById: actor.id, ...target },
    select: { id: true },
  });
  const asked = await found(tx, id);
  if (asked.words !== null && Object.keys(asked.places).length === 0) {
    throw unprocessable("The story has these words nowhere. Copy them exactly as they stand there.", "words");
  }
  await record(tx, actor, storyId, id, "redaction.ask");
  return asked;
}

const wordsOf = (words: string) => ({
  words,
  digest: digestOf(env().auditKey, words),
  length: words.length,
});

async function sourceOf(tx: Tx, storyId: string, sourceId: string) {
  const revisions = await tx.sourceRevision.findMany({
    where: { source: { id: sourceId, storyId } },
    orderBy: { number: "asc" },
    select: { contentHash: true, length: true, text: { select: { revisionId: true } } },
  });
  if (revisions.length === 0) throw notFound("source");
  if (revisions.every(({ text }) => text === null))
    throw unprocessable("The texts of this source are gone already.", "sourceId");
  const hashes = revisions.map(({ contentHash }) => contentHash);
  const length = revisions.reduce((sum, revision) => sum + revision.length, 0);
  return { sourceId, digest: digestOf(env().auditKey, hashes), length };
}

/** Removes the words everywhere. For another administrator than the one who asked; it cannot be undone. */
export async function carryOutRedaction(tx: Tx, actor: Actor, id: string): Promise<RedactionView> {
  const { askedById, storyId } = await open(tx, actor, id);
  if (!canCarryOut(actor, { askedById }))
    throw forbidden("Another administrator carries a redaction out than the one who asked for it.");
  await tx.$executeRaw`SELECT "carry_out_redaction"(${id}::uuid, ${actor.id}::uuid)`;
  await record(tx, actor, storyId, id, "redaction.carry_out");
  await settleLines(tx, storyId); // all were taken away, since they hold words
  for (const topic of ["story", "sources", "claims", "annotations", "comments", "reports"] as const)
    await notify(tx, storyId, topic);
  return found(tx, id);
}

/** Takes the request back, one's own or another's; its words are forgotten with it. */
export async function withdrawRedaction(tx: Tx, actor: Actor, id: string): Promise<RedactionView> {
  const { storyId } = await open(tx, actor, id);
  await tx.$executeRaw`SELECT "withdraw_redaction"(${id}::uuid, ${actor.id}::uuid)`;
  await record(tx, actor, storyId, id, "redaction.withdraw");
  return found(tx, id);
}

async function open(tx: Tx, actor: Actor, id: string) {
  if (!canRedact(actor)) throw forbidden("Only administrators carry out redactions.");
  const redaction = await tx.redaction.findUnique({ where: { id } });
  if (!redaction) throw notFound("redaction");
  if (redaction.carriedOutAt || redaction.withdrawnAt) {
    const { number } = redaction;
    throw conflict(
      redaction.carriedOutAt
        ? say`Redaction ${number} was carried out meanwhile. Nothing was changed.`
        : say`Redaction ${number} was taken back meanwhile. Nothing was changed.`,
    );
  }
  return redaction;
}

async function found(tx: Tx, id: string): Promise<RedactionView> {
  const view = await findRedaction(id, tx);
  if (!view) throw notFound("redaction");
  return view;
}

const record = (tx: Tx, by: Actor, storyId: string, id: string, action: `redaction.${string}`) =>
  recordEvent(tx, { by, storyId, action, object: { type: "redaction", id } });
