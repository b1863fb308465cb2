"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Pane } from "@/components/ui/pane";
import { showFailure, showToast } from "@/components/ui/toast";
import { useStateOf } from "@/components/ui/use-state-of";
import { useTopFor } from "@/components/ui/use-top-for";
import { basisOf, carriedLetters } from "@/components/verdicts/basis";
import { decisionFrom } from "@/components/verdicts/decision";
import { usePresets } from "@/components/verdicts/presets";
import { RecordBar } from "@/components/verdicts/record-bar";
import { type Missing, missing, verdictRequest } from "@/components/verdicts/request";
import { decidesHere, useDecision } from "@/components/verdicts/use-decision";
import { useOpinionWrites } from "@/components/verdicts/use-opinion-writes";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import type { ScaleView } from "@/lib/verdicts/view";
import { commentFieldId } from "./comment-field-id";
import { focusOn, focusOnFault } from "./focus";
import { type NamedSource, ReadingsPane } from "./readings-pane";
import { useCommands } from "./use-commands";
import { useVerdictWrites } from "./use-verdict-writes";

// What each source says comes first; the code of the decision comes right after it, while that is read.
const DecisionSide = dynamic(() => import("./decision-side").then((module) => module.DecisionSide), {
  ssr: false,
  loading: () => <div className="min-h-80" />,
});

const noneMissing: readonly Missing[] = [];

/**
 * A claim opened: what each source says, and beside it the decision. It stays while one goes from claim to claim, since
 * putting all of it on the page anew is what takes long: a state in it belongs to one claim (`useStateOf`), or stands in
 * a part whose `key` is the claim's id.
 */
export function ClaimDesk({
  storyId,
  claim,
  claims,
  here,
  people,
  members,
  sources,
  scale,
  viewerId,
  hasNext,
  readingsClass,
  onRefresh,
  onCorrected,
  onRecorded,
  onUndo,
}: {
  storyId: string;
  claim: ClaimView;
  claims: readonly ClaimRow[];
  /** Who else has the claim open, as names. */
  here: string;
  people: readonly PersonView[];
  /** All who see the story: whom a comment can name. */
  members: readonly PersonView[];
  sources: readonly NamedSource[];
  /** The house's own, on which claims are rated; null where there is none. */
  scale: ScaleView | null;
  viewerId: string;
  /** Another claim waits to be decided. */
  hasNext: boolean;
  readingsClass: string;
  onRefresh: () => void;
  onCorrected: (split: ClaimView | null) => void;
  onRecorded: (claim: ClaimView) => void;
  onUndo: (claim: ClaimView) => void;
}) {
  const t = useTranslations("verdicts");
  const c = useTranslations("claims");
  const presetsFor = usePresets();
  const { decision, act, isEditing, edit, isTouched, changes, rowVersion, rebase, meet, keep, forget } =
    useDecision(claim);
  const [lacks, setLacks] = useStateOf(claim.id, noneMissing);
  const [failure, setFailure] = useStateOf<string | null>(claim.id, null);
  const writes = useVerdictWrites(storyId, claim, onRefresh);
  const opinions = useOpinionWrites(storyId, claim, onRefresh);
  const isBlind = claim.opinion?.can.give === true;
  const isPending = writes.isPending || opinions.isPending;
  const side = useRef<HTMLDivElement>(null);
  const openId = useRef(claim.id);
  useEffect(() => {
    openId.current = claim.id;
  }, [claim.id]);
  useTopFor(side, claim.id);

  // What was missing is said until it is there, and no longer.
  useEffect(() => {
    setLacks((before) => (before.length === 0 ? before : missing(decision, claim)));
  }, [decision, claim, setLacks]);

  /** At the form or, for who has gone on meanwhile, aside: what failed was on another claim than the one that is open. */
  function say(failed: string | null) {
    setFailure(failed);
    if (failed && openId.current !== claim.id)
      showFailure(t("notRecorded", { number: claim.number, reason: failed }));
  }

  async function record() {
    if (!isEditing || isPending) return;
    const lacking = missing(decision, claim);
    setLacks(lacking);
    setFailure(null);
    if (lacking.length > 0) return focusOnFault();
    const request = verdictRequest(decision, { ...claim, rowVersion }, scale);
    if (isBlind) {
      const refused = await opinions.give(request, (answer) => {
        forget();
        showToast(t("opinion.given", { number: answer.number }));
        onRecorded(answer);
      });
      return say(refused);
    }
    const done = (answer: ClaimView) => {
      forget();
      const text = t(answer.state === "dismissed" ? "dismissedToast" : "recorded", { number: answer.number });
      showToast(text, { undo: () => onUndo(answer) });
      onRecorded(answer);
    };
    let harmless: ClaimView | null = null;
    const failed = await writes.record(request, done, (current) => {
      if (!meet(current)) harmless = current;
    });
    // Somebody was given the claim, say: nothing changed that this decision rests on.
    if (!harmless) return say(failed);
    const letters = carriedLetters(decision.letters, basisOf(claim), basisOf(harmless));
    say(await writes.record(verdictRequest({ ...decision, letters }, harmless, scale), done, meet));
  }

  function nextReason() {
    const presets = presetsFor(decision.outcome, claim.severity);
    const value = presets[(presets.indexOf(decision.rationale) + 1) % presets.length];
    if (value === undefined) focusOn("rationale");
    else act({ type: "text", field: "rationale", value });
  }

  const mayDecide = decidesHere(claim);
  useCommands({
    ...(mayDecide && {
      outcome: (outcome) => act({ type: "outcome", outcome }),
      dismiss: () => act({ type: "outcome", outcome: "dismissed" }),
      prefer: () => act({ type: "cycle" }),
      reason: nextReason,
      record: () => void record(),
    }),
    ...(claim.can.sign && { sign: () => void (isPending || writes.sign()) }),
    ...(claim.can.comment && { comment: () => focusOn(commentFieldId) }),
  });

  const standing = claim.readings.filter((reading) => claim.verdict?.readingIds.includes(reading.id));
  const letters = isEditing ? decision.letters : [...new Set(standing.map((reading) => reading.letter))];
  return (
    <>
      <Pane label={c("reading")} of={claim.id} className={`${readingsClass} -outline-offset-2`}>
        <ReadingsPane
          key={claim.id}
          storyId={storyId}
          claim={claim}
          claims={claims}
          here={here}
          people={people}
          sources={sources}
          letters={letters}
          originalSeen={isEditing ? decision.originalSeen : (claim.verdict?.originalSeen ?? false)}
          canPrefer={mayDecide}
          onPrefer={(letter) => act({ type: "prefer", letter })}
          onChanged={(after) => {
            // Who corrects the claim has seen it: a draft on it goes on.
            if (after) rebase(after.claim);
            onCorrected(after?.other ?? null);
          }}
        />
      </Pane>
      <Pane
        label={c("decision")}
        className="-outline-offset-2 flex min-h-0 flex-col border-line border-l bg-sunken/50 max-md:border-t max-md:border-l-0"
      >
        <div
          ref={side}
          className="relative flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto overscroll-contain contain-content px-5 py-4 print:overflow-visible print:contain-none"
        >
          <h2 id="decision" className="sr-only">
            {c("decision")}
          </h2>
          <DecisionSide
            storyId={storyId}
            claim={claim}
            people={people}
            members={members}
            sources={sources}
            scale={scale}
            viewerId={viewerId}
            opinions={opinions}
            writes={writes}
            editing={
              isEditing
                ? {
                    ...{ decision, act, lacks, failure, changes },
                    onKeep: () => {
                      setFailure(null);
                      keep();
                    },
                  }
                : null
            }
            onEdit={edit}
            onTake={(opinion) => act({ type: "replace", decision: decisionFrom(opinion, claim.readings) })}
            onUndo={() => onUndo(claim)}
            onRefresh={onRefresh}
          />
        </div>
        {isEditing && (
          <div className="border-line border-t bg-paper px-5 py-3 print:hidden">
            <RecordBar
              hasNext={hasNext}
              isBlind={isBlind}
              isPending={isPending}
              canDiscard={isTouched || claim.verdict !== null}
              discardLabel={isTouched ? t("discard") : t("keepIt")}
              onRecord={() => void record()}
              onDiscard={() => {
                setFailure(null);
                setLacks([]);
                forget();
              }}
            />
          </div>
        )}
      </Pane>
    </>
  );
}
