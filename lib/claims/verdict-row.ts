import type { EvidenceView, VerdictView } from "@/lib/verdicts/view";
import type { LoadedVerdict } from "./load";
import { ratingOf } from "./rating";

/** One version of the decision on a claim, as it leaves the server. */
export function verdictRow(verdict: LoadedVerdict): VerdictView {
  const { checkWhat, checkWho, checkBy } = verdict;
  return {
    id: verdict.id,
    version: verdict.version,
    author: verdict.author,
    outcome: verdict.outcome,
    wording: verdict.wording,
    rationale: verdict.rationale,
    howChecked: verdict.howChecked,
    originalSeen: verdict.originalSeen,
    check:
      checkWhat !== null && checkWho !== null
        ? { what: checkWhat, who: checkWho, by: checkBy?.toISOString() ?? null }
        : null,
    rating: ratingOf(verdict.rating),
    readingIds: verdict.readings.map(({ readingId }) => readingId),
    evidence: verdict.evidence.map(evidenceRow),
    signOffs: verdict.signOffs.map(({ id, decision, signer, comment, createdAt }) => ({
      id,
      decision,
      signer,
      comment,
      createdAt: createdAt.toISOString(),
    })),
    contentHash: verdict.contentHash,
    createdAt: verdict.createdAt.toISOString(),
  };
}

/** A piece of evidence, as it leaves the server. */
export function evidenceRow(item: LoadedVerdict["evidence"][number]): EvidenceView {
  const { revisionId, start, end } = item;
  return {
    kind: item.kind,
    text: item.text,
    url: item.url,
    archivedUrl: item.archivedUrl,
    accessedAt: item.accessedAt?.toISOString() ?? null,
    language: item.language,
    span: revisionId !== null && start !== null && end !== null ? { revisionId, start, end } : null,
    confidential: item.confidential,
  };
}
