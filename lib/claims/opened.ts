import type { Actor } from "@/lib/auth/actor";
import { canWriteIn, type Place } from "@/lib/stories/policy";
import type { EvidenceView } from "@/lib/verdicts/view";
import { editDetail } from "./edit-detail";
import { explanationOf } from "./line";
import type { LoadedClaim, Surroundings } from "./load";
import { annotationRow, commentRow } from "./note-row";
import { canAskOpinion, canComment, canDecide, canSign, canUndo, isPending, mayRecord } from "./policy";
import { readingRows } from "./reading-rows";
import { claimRow, gapsOf, lineFlag } from "./row";
import { secondOpinion } from "./second-opinion";
import type { SentencedText } from "./sentence";
import { isUndoable, leads } from "./undoable";
import { verdictRow } from "./verdict-row";
import type { ClaimView, ReadingView } from "./view";

/** A claim opened, as this actor sees it. `texts` are the texts that its spans lie in, by revision. */
export function openedClaim(
  actor: Actor,
  place: Place,
  claim: LoadedClaim,
  around: Surroundings,
  texts: ReadonlyMap<string, SentencedText>,
): ClaimView {
  const verdict = claim.verdicts.find(({ id }) => id === claim.currentVerdictId) ?? null;
  const preferred = new Set(verdict?.readings.map(({ readingId }) => readingId));
  const readings = readingRows(claim, around, texts, preferred);
  const row = claimRow(claim, around, actor.id);
  const opinion = secondOpinion(actor, place, claim);
  const [newest = null] = claim.opinionsAsked;
  const waits = newest !== null && isPending(newest);
  // Confidential evidence is for those who edit the story.
  const shown = <Holder extends { readonly evidence: readonly EvidenceView[] }>(holder: Holder): Holder =>
    canWriteIn(actor, place)
      ? holder
      : { ...holder, evidence: holder.evidence.filter(({ confidential }) => !confidential) };
  const decidable = { state: claim.state, verdictAuthorId: verdict?.authorId ?? null };
  return {
    ...row,
    discrepancies: claim.discrepancies.map((flag) => ({
      id: flag.id,
      kind: flag.kind,
      severity: flag.severity,
      confidence: flag.confidence,
      explanation: explanationOf(lineFlag(flag), claim.readings, row.groups),
      state: flag.state,
      readingIds: flag.readings.map(({ readingId }) => readingId),
      absentFrom: flag.absences.map(({ sourceId }) => sourceId),
    })),
    readings,
    originals: [],
    selfContradicting: selfContradicting(readings),
    gapSources: gapsOf(claim, around),
    comments: claim.comments.map((comment) => commentRow(comment, actor.id)),
    annotations: claim.annotations.map((annotation) => annotationRow(annotation, actor.id)),
    verdict: verdict && shown(verdictRow(verdict)),
    history: claim.verdicts.map((version) => shown(verdictRow(version))),
    opinion: opinion && {
      ...opinion,
      compared: opinion.compared && {
        first: shown(opinion.compared.first),
        second: shown(opinion.compared.second),
      },
    },
    lastEdit: lastEdit(claim),
    can: {
      decide: canDecide(actor, place, decidable) && (newest === null || mayRecord(actor, newest)),
      sign: !waits && canSign(actor, place, decidable),
      comment: canComment(actor, place, newest),
      undo: newest?.state !== "differ" && canUndo(actor, place, decidable),
      ask: canAskOpinion(actor, place, decidable, newest),
    },
  };
}

/** The last correction, unless somebody decided since, or it cannot be taken back. */
function lastEdit({ edits: [edit], verdicts, currentVerdictId }: LoadedClaim): ClaimView["lastEdit"] {
  if (!edit || !isUndoable(edit.kind) || !leads(edit.kind, editDetail.parse(edit.detail))) return null;
  const standing = verdicts.find(({ id }) => id === currentVerdictId);
  if (standing && standing.createdAt > edit.createdAt) return null;
  return { id: edit.id, kind: edit.kind };
}

/** Sources with readings of more than one group. */
function selfContradicting(readings: readonly ReadingView[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const { sourceId, value } of readings) {
    values.set(sourceId, (values.get(sourceId) ?? new Set()).add(value));
  }
  return [...values].filter(([, said]) => said.size > 1).map(([sourceId]) => sourceId);
}
