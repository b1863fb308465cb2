import type { Actor } from "@/lib/auth/actor";
import { loadContent } from "@/lib/claims/load-content";
import type { Tx } from "@/lib/db/transaction";
import { contentHash } from "@/lib/verdicts/content-hash";
import { flagAfter, stateAfter } from "@/lib/verdicts/outcome-state";
import { importedRating } from "@/lib/verdicts/rate";
import type { ImportedTexts } from "./import-texts";
import type { ReportClaim, ReportNote, ReportSpan } from "./view";

/** Where a claim goes, and what its places lie in. */
export interface ImportInto {
  readonly storyId: string;
  readonly texts: ImportedTexts["byHash"];
}

/**
 * Stores a claim of a report with its flags, readings and verdict. The verdict is the importer's own from here on, and
 * waits for a signature here. Returns the claim's id, and whether the verdict has the hash that the report tells.
 */
export async function importClaim(
  tx: Tx,
  actor: Actor,
  { storyId, texts }: ImportInto,
  told: ReportClaim,
  rank: number,
): Promise<{ id: string; sameHash: boolean }> {
  const { number, statement, verdict } = told;
  const claim = await tx.claim.create({
    data: { storyId, number, statement, rank, madeBy: "editor", createdById: actor.id },
    select: { id: true },
  });
  const readingIds: string[] = [];
  const standing = new Set<string>();
  for (const { value, stands, spans } of told.readings) {
    const [first] = spans;
    const text = first && texts.get(first.textHash);
    if (!text) continue;
    const { id } = await tx.reading.create({
      data: {
        ...{ claimId: claim.id, sourceId: text.sourceId, value },
        madeBy: "editor",
        createdById: actor.id,
        spans: { create: spans.flatMap((span) => placeIn(texts, span)) },
      },
      select: { id: true },
    });
    readingIds.push(id);
    if (stands) standing.add(id);
  }
  await importFlags(tx, claim.id, told, readingIds);
  const state = stateAfter(verdict.outcome);
  const hash = await importVerdict(tx, actor, claim.id, told, standing, texts);
  await tx.claim.update({ where: { id: claim.id }, data: { state, currentVerdictId: hash.verdictId } });
  return { id: claim.id, sameHash: hash.contentHash === verdict.contentHash };
}

async function importFlags(tx: Tx, claimId: string, told: ReportClaim, readingIds: readonly string[]) {
  let isMain = true; // the sentence is the gravest flag's
  for (const { kind, severity } of told.flags) {
    const isThis = isMain && kind === told.kind && severity === told.severity;
    if (isThis) isMain = false;
    await tx.discrepancy.create({
      data: {
        ...{ claimId, kind, severity, confidence: 1 },
        explanation: isThis ? (told.explanation ?? "") : "",
        state: flagAfter(told.verdict.outcome),
        madeBy: "editor",
        readings: { create: readingIds.map((readingId) => ({ readingId })) },
      },
    });
  }
}

async function importVerdict(
  tx: Tx,
  actor: Actor,
  claimId: string,
  { verdict }: ReportClaim,
  standing: ReadonlySet<string>,
  texts: ImportInto["texts"],
): Promise<{ verdictId: string; contentHash: string }> {
  const { outcome, wording, rationale, howChecked, originalSeen, check } = verdict;
  const words = { outcome, wording, rationale, howChecked, originalSeen };
  const items = verdict.evidence.map(({ span, textHash, ...item }) => ({
    item,
    span: span && textHash ? { text: textHash, start: span.start, end: span.end } : null,
  }));
  const hash = contentHash({
    ...words,
    check,
    rating: verdict.rating,
    evidence: items.map(({ item, span }) => ({ ...item, span })),
    claim: await loadContent(tx, claimId, standing),
  });
  const { columns } = await importedRating(tx, actor, verdict.rating);
  const opinion = await tx.opinion.create({
    data: { ...columns, claimId, editorId: actor.id, version: 1, outcome, wording, rationale },
    select: { id: true },
  });
  const { id } = await tx.verdict.create({
    data: {
      ...words,
      ...columns,
      ...{ claimId, version: 1, authorId: actor.id, opinionId: opinion.id, contentHash: hash },
      checkWhat: check?.what ?? null,
      checkWho: check?.who ?? null,
      checkBy: check?.by ?? null,
      stateBefore: "open",
      readings: { create: [...standing].map((readingId) => ({ readingId })) },
      evidence: {
        create: items.map(({ item, span }, position) => ({
          ...item,
          position,
          revisionId: span ? (texts.get(span.text)?.revisionId ?? null) : null,
          start: span?.start ?? null,
          end: span?.end ?? null,
        })),
      },
    },
    select: { id: true },
  });
  return { verdictId: id, contentHash: hash };
}

/** Stores a note with its places. Its words are the importer's from here on: only they can change them. */
export async function importNote(
  tx: Tx,
  actor: Actor,
  { storyId, texts }: ImportInto,
  { body, targets }: ReportNote,
  claimId: string | null,
): Promise<void> {
  await tx.annotation.create({
    data: {
      ...{ storyId, claimId, body, authorId: actor.id },
      targets: { create: targets.flatMap((target) => placeIn(texts, target)) },
    },
  });
}

function placeIn(texts: ImportInto["texts"], { textHash, start, end, exact, prefix, suffix }: ReportSpan) {
  const text = texts.get(textHash);
  return text ? [{ revisionId: text.revisionId, start, end, exact, prefix, suffix }] : [];
}
