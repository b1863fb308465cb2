import type { Actor } from "@/lib/auth/actor";
import type { Place } from "@/lib/stories/policy";
import type { OpinionView } from "@/lib/verdicts/view";
import type { LoadedClaim, LoadedOpinion, LoadedRow } from "./load";
import { canAdjudicate, canGiveOpinion, canWithdrawAsked } from "./policy";
import { ratingOf } from "./rating";
import { evidenceRow, verdictRow } from "./verdict-row";
import type { SecondOpinionMark, SecondOpinionView } from "./view";

/** Where the newest second opinion stands for a reader; null where there is none, or its verdict stands no longer. */
export function markOf(
  { opinionsAsked: [asked], currentVerdictId }: Pick<LoadedRow, "opinionsAsked" | "currentVerdictId">,
  readerId: string,
): SecondOpinionMark | null {
  if (!asked || asked.state === "withdrawn") return null;
  if (asked.state === "asked") return asked.editorId === readerId ? "yours" : "asked";
  if (asked.state === "agreed") return asked.firstId === currentVerdictId ? "agreed" : null;
  if (asked.state === "adjudicated") return asked.adjudicationId === currentVerdictId ? "adjudicated" : null;
  return asked.state;
}

/** The newest second opinion on a claim opened. What was said stays away until the two can be held side by side. */
export function secondOpinion(actor: Actor, place: Place, claim: LoadedClaim): SecondOpinionView | null {
  const [asked] = claim.opinionsAsked;
  const mark = markOf(claim, actor.id);
  if (!asked || !mark) return null;
  const first = claim.verdicts.find(({ id }) => id === asked.firstId);
  return {
    id: asked.id,
    mark,
    askedBy: asked.askedBy,
    editor: asked.editor,
    createdAt: asked.createdAt.toISOString(),
    compared: first && asked.opinion ? { first: verdictRow(first), second: opinionRow(asked.opinion) } : null,
    rowVersion: asked.rowVersion,
    can: {
      give: canGiveOpinion(actor, place, asked),
      withdraw: canWithdrawAsked(actor, place, asked),
      adjudicate: canAdjudicate(actor, place, asked),
    },
  };
}

function opinionRow(opinion: LoadedOpinion): OpinionView {
  const { checkWhat, checkWho, checkBy } = opinion;
  return {
    author: { id: opinion.editor.id, name: opinion.editor.name },
    outcome: opinion.outcome,
    wording: opinion.wording,
    rationale: opinion.rationale,
    howChecked: opinion.howChecked,
    originalSeen: opinion.originalSeen,
    check:
      checkWhat !== null && checkWho !== null
        ? { what: checkWhat, who: checkWho, by: checkBy?.toISOString() ?? null }
        : null,
    rating: ratingOf(opinion.rating),
    readingIds: opinion.readings.map(({ readingId }) => readingId),
    evidence: opinion.evidence.map(evidenceRow),
    createdAt: opinion.createdAt.toISOString(),
  };
}
