import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { canRedact } from "./policy";
import type { RedactionView } from "./view";

const person = { select: { id: true, name: true } } as const;
const parts = {
  story: { select: { id: true, title: true } },
  source: { select: { siglum: true } },
  ...{ askedBy: person, carriedOutBy: person, withdrawnBy: person },
} satisfies Prisma.RedactionInclude;
type Loaded = Prisma.RedactionGetPayload<{ include: typeof parts }>;

/** All redactions, newest first; null: the actor is no administrator. */
export async function listRedactions(actor: Actor, on: Tx = db()): Promise<RedactionView[] | null> {
  if (!canRedact(actor)) return null;
  const all = await on.redaction.findMany({ orderBy: { number: "desc" }, include: parts });
  return Promise.all(all.map((one) => redactionView(one, on)));
}

/** One redaction as administrators see it; null where there is none. */
export async function findRedaction(id: string, on: Tx = db()): Promise<RedactionView | null> {
  const found = await on.redaction.findUnique({ where: { id }, include: parts });
  return found && redactionView(found, on);
}

/** What a person chooses from: every story, with its sources. */
export async function redactable(actor: Actor, on: Tx = db()) {
  if (!canRedact(actor)) return null;
  return on.story.findMany({
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      sources: { orderBy: { siglum: "asc" }, select: { id: true, siglum: true } },
    },
  });
}

async function redactionView(one: Loaded, on: Tx): Promise<RedactionView> {
  const { id, number, story, kind, words, source, digest, length, reason, askedBy, createdAt } = one;
  const { carriedOutBy, carriedOutAt, withdrawnBy, withdrawnAt, reports } = one;
  return {
    ...{ id, number, story, kind, words, digest, length, reason, askedBy, reports },
    source: source?.siglum ?? null,
    createdAt: createdAt.toISOString(),
    carriedOut: carriedOutBy && carriedOutAt && { by: carriedOutBy, at: carriedOutAt.toISOString() },
    withdrawn: withdrawnBy && withdrawnAt && { by: withdrawnBy, at: withdrawnAt.toISOString() },
    places:
      words === null
        ? ((one.places ?? {}) as Record<string, number>)
        : await placesOf(one.storyId, words, on),
  };
}

async function placesOf(storyId: string, words: string, on: Tx): Promise<Record<string, number>> {
  const [found] = await on.$queryRaw<{ places: Record<string, number> }[]>`
    SELECT "places_of_words"(${storyId}::uuid, ${words}) AS "places"`;
  return found?.places ?? {};
}
