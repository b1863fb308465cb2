import { loadContent } from "@/lib/claims/load-content";
import { ratingOf, ratingParts } from "@/lib/claims/rating";
import type { Tx } from "@/lib/db/transaction";
import { contentHash, type EvidenceContent } from "./content-hash";

/**
 * The hash that a stored verdict would get from the claim as it stands now: another one than the verdict's own
 * means that something changed since it was recorded. Throws when there is no such verdict.
 */
export async function presentHash(tx: Tx, verdictId: string): Promise<string> {
  const verdict = await tx.verdict.findUniqueOrThrow({
    where: { id: verdictId },
    include: {
      readings: true,
      rating: ratingParts,
      evidence: { orderBy: { position: "asc" }, include: { revision: { select: { contentHash: true } } } },
    },
  });
  const { outcome, wording, rationale, howChecked, originalSeen, checkWhat, checkWho, checkBy } = verdict;
  const standing = new Set(verdict.readings.map(({ readingId }) => readingId));
  return contentHash({
    ...{ outcome, wording, rationale, howChecked, originalSeen },
    check:
      checkWhat !== null && checkWho !== null
        ? { what: checkWhat, who: checkWho, by: checkBy?.toISOString() ?? null }
        : null,
    rating: ratingOf(verdict.rating),
    evidence: verdict.evidence.map(
      ({ revision, accessedAt, start, end, ...item }): EvidenceContent => ({
        ...item,
        accessedAt: accessedAt?.toISOString() ?? null,
        span: revision && start !== null && end !== null ? { text: revision.contentHash, start, end } : null,
      }),
    ),
    claim: await loadContent(tx, verdict.claimId, standing),
  });
}
