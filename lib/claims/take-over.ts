import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";
import type { CarriedClaim, RunText } from "./carried";
import { followNotes } from "./follow-notes";
import { followTexts } from "./follow-texts";
import { type HumanWork, humanWorkOn } from "./human-work";
import { matchProposals } from "./match";
import { addMissingReadings, replaceReadings } from "./refresh-readings";
import { batches, type StoredProposal } from "./store-proposals";

/** What a run did to the claims, in numbers; for its audit event. */
export interface TakenOver {
  readonly matched: number;
  readonly created: number;
  /** Proposals that only repeat what was dismissed. */
  readonly absorbed: number;
  readonly notFound: number;
  /** Claims whose verdict no longer stands, since a source's words changed. */
  readonly reopened: number;
}

export interface RunResult {
  readonly storyId: string;
  readonly runId: string;
  readonly texts: ReadonlyMap<string, RunText>;
  readonly proposals: readonly StoredProposal[];
  readonly claims: readonly CarriedClaim[];
}

/**
 * Takes a run's proposals into the story's claims. Claims with human work keep what people made of them, on the
 * texts as they are now; the others take over what was found; what was dismissed stays so; nothing is removed.
 */
export async function takeOver(tx: Tx, result: RunResult): Promise<TakenOver> {
  const { storyId, runId, proposals, claims, texts } = result;
  const work = await humanWorkOn(tx, storyId);
  const { matched, absorbed, fresh } = matchProposals(
    proposals.map(({ id, kind, statement, readings }) => ({
      ...{ id, kind, statement },
      spans: readings.map(({ anchor }) => anchor),
    })),
    claims.filter(({ spans }) => spans.length > 0),
  );
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));

  let reopened = 0;
  for (const claim of claims) {
    if (work.get(claim.id) === "none") continue;
    if (!(await followTexts(tx, claim, texts))) continue;
    reopened += 1;
    work.set(claim.id, "some"); // no verdict holds it any more: it may gain what is new
  }
  await followNotes(tx, storyId, texts);
  const matches = [...matched].map(([proposalId, claimId]) => ({ runId, proposalId, claimId }));
  for (const { proposalId, claimId } of matches) {
    const proposal = byId.get(proposalId);
    if (proposal) await refresh(tx, runId, claimId, proposal, work.get(claimId) ?? "none");
  }
  const created = await createClaims(
    tx,
    storyId,
    runId,
    fresh.flatMap((id) => byId.get(id) ?? []),
  );
  for (const data of batches([...matches, ...created])) await tx.claimMatch.createMany({ data });

  const found = new Set(matched.values());
  const lost = claims.filter(({ id }) => !found.has(id));
  for (const claim of lost) if (work.get(claim.id) === "none") await followTexts(tx, claim, texts);
  return {
    matched: matches.length,
    created: created.length,
    absorbed: absorbed.size,
    notFound: lost.length,
    reopened,
  };
}

async function refresh(
  tx: Tx,
  runId: string,
  claimId: string,
  proposal: StoredProposal,
  work: HumanWork,
): Promise<void> {
  // Nobody saw another thing than before: the lock that editors hold on the claim stays theirs.
  await tx.claim.update({ where: { id: claimId }, data: { lastFoundRunId: runId, rank: proposal.position } });
  if (work === "none") await replaceReadings(tx, claimId, proposal);
  else if (work === "some") await addMissingReadings(tx, claimId, proposal);
}

async function createClaims(tx: Tx, storyId: string, runId: string, proposals: readonly StoredProposal[]) {
  if (proposals.length === 0) return [];
  const { nextClaim } = await tx.story.update({
    where: { id: storyId },
    data: { nextClaim: { increment: proposals.length } },
    select: { nextClaim: true },
  });
  const first = nextClaim - proposals.length;
  const claims = proposals.map((proposal, index) => ({ id: randomUUID(), number: first + index, proposal }));
  const rows = claims.map(({ id, number, proposal: { statement, position } }) => ({
    ...{ id, storyId, number, statement, rank: position, lastFoundRunId: runId },
    madeBy: "engine" as const,
  }));
  for (const data of batches(rows)) await tx.claim.createMany({ data });
  for (const { id, proposal } of claims) await replaceReadings(tx, id, proposal);
  return claims.map(({ id, proposal }) => ({ runId, proposalId: proposal.id, claimId: id }));
}
