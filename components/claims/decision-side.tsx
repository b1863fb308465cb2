"use client";

import type { Dispatch } from "react";
import { useTranslations } from "use-intl/react";
import { KeepAsRuling } from "@/components/rulings/keep-as-ruling";
import { AskForOpinion } from "@/components/verdicts/ask-for-opinion";
import type { Action, Decision } from "@/components/verdicts/decision";
import { DecisionForm } from "@/components/verdicts/decision-form";
import type { Missing } from "@/components/verdicts/request";
import { SecondOpinion } from "@/components/verdicts/second-opinion";
import { SimilarVerdicts } from "@/components/verdicts/similar-verdicts";
import { StandingVerdict } from "@/components/verdicts/standing-verdict";
import type { useDecision } from "@/components/verdicts/use-decision";
import type { useOpinionWrites } from "@/components/verdicts/use-opinion-writes";
import { VerdictCard } from "@/components/verdicts/verdict-card";
import { VerdictHistory } from "@/components/verdicts/verdict-history";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimView } from "@/lib/claims/view";
import type { OpinionView, ScaleView } from "@/lib/verdicts/view";
import { CommentThread } from "./comment-thread";
import type { NamedSource } from "./readings-pane";
import { claimKey } from "./use-claims";
import type { useVerdictWrites } from "./use-verdict-writes";

/**
 * What stands beside the readings: the decision or its form, second opinions, earlier verdicts, comments. It stays from
 * claim to claim; what holds a state of its own is another one for each.
 */
export function DecisionSide({
  storyId,
  claim,
  people,
  members,
  sources,
  scale,
  viewerId,
  opinions,
  writes,
  editing,
  onEdit,
  onTake,
  onUndo,
  onRefresh,
}: {
  storyId: string;
  claim: ClaimView;
  people: readonly PersonView[];
  /** All who see the story: whom a comment can name. */
  members: readonly PersonView[];
  sources: readonly NamedSource[];
  /** The house's own, on which claims are rated; null where there is none. */
  scale: ScaleView | null;
  viewerId: string;
  opinions: ReturnType<typeof useOpinionWrites>;
  writes: ReturnType<typeof useVerdictWrites>;
  /** The decision in the making; null while the one that stands is shown. */
  editing: {
    readonly decision: Decision;
    readonly act: Dispatch<Action>;
    readonly lacks: readonly Missing[];
    readonly failure: string | null;
    readonly changes: ReturnType<typeof useDecision>["changes"];
    readonly onKeep: () => void;
  } | null;
  onEdit: () => void;
  /** An opinion is taken over into the form. */
  onTake: (opinion: OpinionView) => void;
  onUndo: () => void;
  onRefresh: () => void;
}) {
  const t = useTranslations("verdicts");
  return (
    <>
      <SecondOpinion
        key={`opinion ${claim.id}`}
        claim={claim}
        writes={opinions}
        onTake={(opinion) => (opinion ? onTake(opinion) : onEdit())}
      />
      {editing ? (
        <>
          {claim.verdict && (
            <section aria-label={t("standing")} className="border-line border-b pb-3">
              <h3 className="mb-1 text-ink-soft text-xs">{t("standing")}</h3>
              <VerdictCard verdict={claim.verdict} readings={claim.readings} />
            </section>
          )}
          <DecisionForm
            claim={claim}
            decision={editing.decision}
            act={editing.act}
            missing={editing.lacks}
            from={{ storyId, sources }}
            scale={scale}
            failure={editing.failure}
            changes={editing.changes}
            onKeep={editing.onKeep}
          />
        </>
      ) : claim.verdict ? (
        <StandingVerdict
          key={claim.id}
          claim={claim}
          isMine={claim.verdict.author.id === viewerId}
          isPending={writes.isPending}
          actions={{
            sign: () => void writes.sign(),
            sendBack: writes.sendBack,
            reopen: writes.reopen,
            undo: onUndo,
            change: onEdit,
          }}
        >
          {claim.can.comment && <KeepAsRuling storyId={storyId} claimId={claim.id} />}
        </StandingVerdict>
      ) : (
        <p className="text-ink-soft">{t("readOnly")}</p>
      )}
      <AskForOpinion
        key={`ask ${claim.id}`}
        claim={claim}
        people={people}
        viewerId={viewerId}
        writes={opinions}
      />
      <SimilarVerdicts path={claimKey(storyId, claim.id)} />
      <VerdictHistory
        key={`history ${claim.id}`}
        history={claim.history}
        currentId={claim.verdict?.id ?? null}
        readings={claim.readings}
      />
      <CommentThread
        key={`comments ${claim.id}`}
        path={claimKey(storyId, claim.id)}
        comments={claim.comments}
        people={members}
        canComment={claim.can.comment}
        onChanged={onRefresh}
      />
    </>
  );
}
