import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { annotationParts, type LoadedClaim, rowParts, surroundingsOf, viewParts } from "./load";
import { annotationRow, commentRow } from "./note-row";
import { canComment, canDecide, canSign, canUndo } from "./policy";
import { readingRows } from "./reading-rows";
import { byImportance, claimRow, explanationOf, gapsOf } from "./row";
import { type SentencedText, sentenced } from "./sentence";
import { verdictRow } from "./verdict-row";
import type { AnnotationView, ClaimRow, ClaimView, ReadingView } from "./view";

/** The claims of a story, most important first; null where the actor may not see the story. */
export async function listClaims(actor: Actor, storyId: string, on: Tx = db()): Promise<ClaimRow[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const claims = await on.claim.findMany({ where: { storyId, mergedIntoId: null }, include: rowParts });
  const around = await surroundingsOf(on, storyId);
  return claims.map((claim) => claimRow(claim, around)).sort(byImportance);
}

/** One claim by its id or its number in the story, with everything that the decision needs; else null. */
export async function claimView(
  actor: Actor,
  storyId: string,
  claim: string | number,
  on: Tx = db(),
): Promise<ClaimView | null> {
  const access = await storyAccess(on, actor, storyId);
  if (!access) return null;
  const key = typeof claim === "number" ? { number: claim } : { id: claim };
  const found = await on.claim.findFirst({
    where: { ...key, storyId, mergedIntoId: null },
    include: viewParts,
  });
  if (!found) return null;
  const around = await surroundingsOf(on, storyId, found.id);
  const verdict = found.verdicts.find(({ id }) => id === found.currentVerdictId) ?? null;
  const preferred = new Set(verdict?.readings.map(({ readingId }) => readingId));
  const readings = readingRows(found, around, await textsOf(on, found), preferred);
  const row = claimRow(found, around);
  const decidable = { state: found.state, verdictAuthorId: verdict?.authorId ?? null };
  return {
    ...row,
    discrepancies: found.discrepancies.map((flag) => ({
      id: flag.id,
      kind: flag.kind,
      severity: flag.severity,
      confidence: flag.confidence,
      explanation: explanationOf(flag.explanation, row.groups),
      state: flag.state,
      readingIds: flag.readings.map(({ readingId }) => readingId),
      absentFrom: flag.absences.map(({ sourceId }) => sourceId),
    })),
    readings,
    selfContradicting: selfContradicting(readings),
    gapSources: gapsOf(found, around),
    comments: found.comments.map((comment) => commentRow(comment, actor.id)),
    annotations: found.annotations.map((annotation) => annotationRow(annotation, actor.id)),
    verdict: verdict && verdictRow(verdict),
    history: found.verdicts.map(verdictRow),
    can: {
      decide: canDecide(actor, access, decidable),
      sign: canSign(actor, access, decidable),
      comment: canComment(actor, access),
      undo: canUndo(actor, access, decidable),
    },
  };
}

/** The notes of a story, oldest first; null where the actor may not see the story. */
export async function listAnnotations(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<AnnotationView[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const annotations = await on.annotation.findMany({
    where: { storyId, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: annotationParts,
  });
  return annotations.map((annotation) => annotationRow(annotation, actor.id));
}

async function textsOf(on: Tx, claim: LoadedClaim): Promise<Map<string, SentencedText>> {
  const ids = new Set(claim.readings.flatMap(({ spans }) => spans.map(({ revisionId }) => revisionId)));
  const texts = await on.sourceText.findMany({ where: { revisionId: { in: [...ids] } } });
  return new Map(texts.map(({ revisionId, body }) => [revisionId, sentenced(body)]));
}

/** Sources with readings of more than one group. */
function selfContradicting(readings: readonly ReadingView[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const { sourceId, value } of readings) {
    values.set(sourceId, (values.get(sourceId) ?? new Set()).add(value));
  }
  return [...values].filter(([, said]) => said.size > 1).map(([sourceId]) => sourceId);
}
