import type { Tx } from "@/lib/db/transaction";
import { type ClaimContent, inOrder } from "./content";

/** The claim as its hash sees it, with the readings that stand by a verdict. Throws when there is no such claim. */
export async function loadContent(
  tx: Tx,
  claimId: string,
  standing: ReadonlySet<string>,
): Promise<ClaimContent> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      statement: true,
      discrepancies: { select: { kind: true, severity: true } },
      readings: {
        where: { removedAt: null },
        select: {
          id: true,
          value: true,
          spans: {
            select: { start: true, end: true, exact: true, revision: { select: { contentHash: true } } },
          },
        },
      },
    },
  });
  return inOrder({
    statement: claim.statement,
    discrepancies: claim.discrepancies,
    readings: claim.readings.map(({ id, value, spans }) => ({
      value,
      stands: standing.has(id),
      spans: spans.map(({ start, end, exact, revision }) => ({
        text: revision.contentHash,
        start,
        end,
        exact,
      })),
    })),
  });
}
