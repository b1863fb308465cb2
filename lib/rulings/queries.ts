import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { blindClaims } from "@/lib/stories/blind";
import { rulingParts, rulingView, visibleTo } from "./loaded";
import type { RulingDetail, RulingView, TouchedClaim } from "./view";

/** The rulings that the actor may see, newest first: those in force or, asked for, those taken back. `words` all occur. */
export async function listRulings(
  actor: Actor,
  { words = "", withdrawn = false }: { words?: string | undefined; withdrawn?: boolean } = {},
  on: Tx = db(),
): Promise<RulingView[]> {
  const rulings = await on.ruling.findMany({
    where: { AND: [visibleTo(actor), { withdrawnAt: withdrawn ? { not: null } : null }] },
    orderBy: { number: "desc" },
    include: rulingParts(actor),
  });
  const views = rulings.map((ruling) => rulingView(actor, ruling));
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  // A house has hundreds of rulings, not millions: looked through here, over everything that a line shows.
  return views.filter((view) => {
    const { pattern, reason, author, outlet, story, number } = view;
    const text = [JSON.stringify(pattern), reason, author.name, outlet, story?.title, `r${number}`]
      .join("\n")
      .toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** One ruling with the claims that it touched; null where the actor may not know of it. */
export async function findRuling(
  actor: Actor,
  rulingId: string,
  on: Tx = db(),
): Promise<RulingDetail | null> {
  const ruling = await on.ruling.findFirst({
    where: { AND: [visibleTo(actor), { id: rulingId }] },
    include: rulingParts(actor),
  });
  if (!ruling) return null;
  const { claims, hidden } = await touchedBy(on, actor, rulingId, ruling.withdrawnAt === null);
  return { ...rulingView(actor, ruling), claims, hidden };
}

/** The same in the transaction of a write; throws not_found instead of answering null. */
export async function openRuling(tx: Tx, actor: Actor, rulingId: string): Promise<RulingDetail> {
  const found = await findRuling(actor, rulingId, tx);
  if (!found) throw notFound("ruling");
  return found;
}

async function touchedBy(
  on: Tx,
  actor: Actor,
  rulingId: string,
  isInForce: boolean,
): Promise<{ claims: TouchedClaim[]; hidden: number }> {
  const blind = await blindClaims(on, actor);
  const effects = await on.rulingEffect.findMany({
    where: { rulingId },
    orderBy: [{ createdAt: "desc" }, { runId: "desc" }],
    distinct: ["claimId"],
    select: {
      runId: true,
      run: { select: { number: true } },
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          state: true,
          lastFoundRunId: true,
          story: {
            select: {
              id: true,
              title: true,
              memberships: { where: { userId: actor.id }, select: { role: true } },
            },
          },
        },
      },
    },
  });
  const seen = effects.filter(
    ({ claim }) => actor.role === "administrator" || claim.story.memberships.length > 0,
  );
  return {
    hidden: effects.length - seen.length,
    claims: seen.map(({ runId, run, claim }) => ({
      story: { id: claim.story.id, title: claim.story.title },
      number: claim.number,
      statement: claim.statement,
      runNumber: run.number,
      isFolded:
        isInForce && (claim.state === "open" || blind.has(claim.id)) && claim.lastFoundRunId === runId,
    })),
  };
}
