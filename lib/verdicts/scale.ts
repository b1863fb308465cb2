import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { conflict, forbidden } from "@/lib/errors";
import { canSetScale } from "./policy";
import type { ScaleInput } from "./schema";
import type { RatingView, ScaleView } from "./view";

/** A scale with the number of its row. */
export interface StoredScale extends ScaleView {
  readonly id: string;
}

/** The house's scale in its newest version, switched on or not; null where there never was one. */
export async function houseScale(on: Tx = db()): Promise<ScaleView | null> {
  const newest = await newestScale(on);
  return newest && { version: newest.version, steps: newest.steps, isOn: newest.isOn };
}

/** Sets the house's scale as a new version. What was rated before keeps the words that it had. */
export async function setScale(tx: Tx, actor: Actor, input: ScaleInput): Promise<ScaleView> {
  if (!canSetScale(actor)) throw forbidden("The house's scale is set by administrators.");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rating scale', 0))`;
  const { steps, isOn } = input;
  const before = await houseScale(tx);
  if ((before?.version ?? null) !== input.version) {
    throw conflict(
      "Someone changed the scale meanwhile. Nothing was saved; look at it again and repeat.",
      before,
    );
  }
  const version = (before?.version ?? 0) + 1;
  const id = await storeScale(tx, actor, { version, isOn, steps });
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "scale.set",
    object: { type: "scale", id },
    fields: ["steps", "isOn"],
    before,
    after: { version, steps, isOn },
  });
  return { version, steps, isOn };
}

/** The scale of these very words, kept where the house has none such: for a rating that came with a report. */
export async function scaleLike(tx: Tx, actor: Actor, { scale }: RatingView): Promise<string> {
  const [same] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "scaleId" AS "id" FROM "RatingStep" GROUP BY "scaleId"
    HAVING array_agg("words" ORDER BY "position") = ${[...scale]}::text[] ORDER BY "scaleId" LIMIT 1`;
  return same?.id ?? storeScale(tx, actor, { version: null, isOn: false, steps: scale });
}

/** The newest version that an administrator set, with its row's number. */
export async function newestScale(on: Tx): Promise<StoredScale | null> {
  const found = await on.ratingScale.findFirst({
    where: { version: { not: null } },
    orderBy: { version: "desc" },
    include: { steps: { orderBy: { position: "asc" } } },
  });
  if (!found || found.version === null) return null;
  const { id, version, isOn } = found;
  return { id, version, isOn, steps: found.steps.map(({ words }) => words) };
}

async function storeScale(
  tx: Tx,
  actor: Actor,
  { version, isOn, steps }: Omit<ScaleView, "version"> & { readonly version: number | null },
): Promise<string> {
  const { id } = await tx.ratingScale.create({
    data: {
      ...{ version, isOn, createdById: actor.id },
      steps: { create: steps.map((words, index) => ({ position: index + 1, words })) },
    },
    select: { id: true },
  });
  return id;
}
