import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type Anchor, anchorsOf } from "@/lib/claims/anchor";
import { type ClaimAt, claimForEdit } from "@/lib/claims/edit";
import { loadContent } from "@/lib/claims/load-content";
import { canDecide } from "@/lib/claims/policy";
import type { Severity } from "@/lib/claims/view";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { contentHash } from "./content-hash";
import { flagAfter, stateAfter } from "./outcome-state";
import { faultsOf } from "./rules";
import type { EvidenceInput, VerdictInput } from "./schema";

/**
 * Records a verdict as a new version and makes it the one that stands: it waits for a second editor's signature
 * then, unless it dismisses the flag or something still has to be checked.
 */
export async function recordVerdict(
  tx: Tx,
  actor: Actor,
  { storyId, claimId }: Omit<ClaimAt, "rowVersion">,
  input: VerdictInput,
): Promise<void> {
  const claim = await claimForEdit(tx, actor, { storyId, claimId, rowVersion: input.rowVersion });
  const access = await storyFor(tx, actor, storyId, "edit");
  if (!canDecide(actor, access, { state: claim.state, verdictAuthorId: null })) {
    throw unprocessable("This claim is signed. Reopen it with a reason, then decide again.");
  }
  const faults = faultsOf(input, await matterOf(tx, claimId));
  const [first] = faults;
  if (first) throw unprocessable(first.message, first.field, faults);

  const evidence = await evidenceRows(tx, storyId, input.evidence);
  const standing = [...new Set(input.readingIds)];
  const words = {
    outcome: input.outcome,
    wording: input.wording,
    rationale: input.rationale,
    howChecked: input.howChecked,
    originalSeen: input.originalSeen,
  };
  const check = input.check
    ? { what: input.check.what, who: input.check.who, by: momentOf(input.check.by) }
    : null;
  const hash = contentHash({
    ...words,
    check: check && { ...check, by: check.by?.toISOString() ?? null },
    evidence: evidence.map(({ content }) => content),
    claim: await loadContent(tx, claimId, new Set(standing)),
  });
  const opinion = await tx.opinion.create({
    data: {
      claimId,
      editorId: actor.id,
      version: (await tx.opinion.count({ where: { claimId, editorId: actor.id } })) + 1,
      outcome: input.outcome,
      wording: input.wording,
      rationale: input.rationale,
    },
  });
  const verdict = await tx.verdict.create({
    data: {
      ...words,
      claimId,
      version: (await tx.verdict.count({ where: { claimId } })) + 1,
      authorId: actor.id,
      opinionId: opinion.id,
      checkWhat: check?.what ?? null,
      checkWho: check?.who ?? null,
      checkBy: check?.by ?? null,
      stateBefore: claim.state,
      replacesId: claim.currentVerdictId,
      contentHash: hash,
      readings: { create: standing.map((readingId) => ({ readingId })) },
      evidence: { create: evidence.map(({ row }, position) => ({ ...row, position })) },
    },
  });
  const state = stateAfter(input.outcome);
  await tx.claim.update({
    where: { id: claimId },
    data: { state, currentVerdictId: verdict.id, rowVersion: { increment: 1 } },
  });
  await tx.discrepancy.updateMany({ where: { claimId }, data: { state: flagAfter(input.outcome) } });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: input.outcome === "dismissed" ? "verdict.dismiss" : "verdict.record",
    object: { type: "claim", id: claimId },
    fields: ["state", "verdict"],
    before: { state: claim.state, verdict: claim.currentVerdictId },
    after: { state, verdict: verdict.id, contentHash: hash },
  });
  await notify(tx, storyId, "claims");
}

async function matterOf(tx: Tx, claimId: string) {
  const readings = await tx.reading.findMany({
    where: { claimId, removedAt: null },
    select: { id: true, value: true },
  });
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { severity: true } });
  const severities = flags.map(({ severity }) => severity);
  const gravest = (["high", "medium", "low"] as const satisfies Severity[]).find((one) =>
    severities.includes(one),
  );
  return { readings, severity: gravest ?? null };
}

/** The rows of the evidence, and the same as the hash sees them; spans are checked against their texts. */
async function evidenceRows(tx: Tx, storyId: string, items: readonly EvidenceInput[]) {
  const hashes = new Map<string, string>();
  const rows = [];
  for (const [index, item] of items.entries()) {
    const { kind, text, language, confidential } = item;
    const url = item.url ?? null;
    const archivedUrl = item.archivedUrl ?? null;
    const accessedAt = momentOf(item.accessedAt);
    const anchor = item.span
      ? (await anchorsOf(tx, storyId, [item.span], `evidence.${index}.span`))[0]
      : undefined;
    // A span speaks by its own words, in reports too, where there are no ids.
    const plain = { kind, text: text ?? anchor?.exact ?? null, url, archivedUrl, language, confidential };
    const hash = anchor && (hashes.get(anchor.revisionId) ?? (await textHash(tx, anchor)));
    if (anchor && hash) hashes.set(anchor.revisionId, hash);
    rows.push({
      row: {
        ...plain,
        accessedAt,
        revisionId: anchor?.revisionId ?? null,
        start: anchor?.start ?? null,
        end: anchor?.end ?? null,
      },
      content: {
        ...plain,
        accessedAt: accessedAt?.toISOString() ?? null,
        span: anchor && hash ? { text: hash, start: anchor.start, end: anchor.end } : null,
      },
    });
  }
  return rows;
}

async function textHash(tx: Tx, { revisionId }: Anchor): Promise<string> {
  const revision = await tx.sourceRevision.findUniqueOrThrow({ where: { id: revisionId } });
  return revision.contentHash;
}

const momentOf = (moment: string | null | undefined): Date | null => (moment ? new Date(moment) : null);
