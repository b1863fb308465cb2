"use client";

import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import type { ClaimView } from "@/lib/claims/view";
import { type Action, type Decision, decide, decisionFrom, emptyDecision } from "./decision";
import { dropDraft, keepDraft, loadDraft } from "./draft";

/** States in which a decision is waited for; in the others the form opens when somebody wants to change it. */
const waiting: readonly ClaimView["state"][] = ["open", "reopened", "sent_back"];

const begun = (claim: ClaimView): Decision =>
  claim.verdict && claim.state !== "dismissed" ? decisionFrom(claim.verdict, claim.readings) : emptyDecision;

/** Whether the viewer decides here: a verdict, or the blind opinion that was asked of them. */
export const decidesHere = ({ can, opinion }: ClaimView): boolean => can.decide || opinion?.can.give === true;

/**
 * The decision on a claim while it is made: kept in this browser until it is recorded or discarded, so that a
 * reload loses nothing. It names the state of the claim on which it was begun: a change that came in meanwhile,
 * seen or not, is met as a conflict and not written over.
 */
export function useDecision(claim: ClaimView) {
  const reduce = useMemo(() => decide(claim), [claim]);
  const [decision, dispatch] = useReducer(reduce, claim, begun);
  const [isEditing, setEditing] = useState(false);
  const [isTouched, setTouched] = useState(false);
  // Null: on the claim as it is shown.
  const [startedOn, setStartedOn] = useState<number | null>(null);
  const { rowVersion } = claim;
  const mayDecide = decidesHere(claim);

  // After hydration: the server knows nothing of this browser's drafts.
  useEffect(() => {
    const draft = loadDraft(window.localStorage, claim.id);
    if (!draft || !mayDecide) return;
    dispatch({ type: "replace", decision: draft.decision });
    setStartedOn(draft.rowVersion);
    setTouched(true);
    setEditing(true);
  }, [claim.id, mayDecide]);

  useEffect(() => {
    if (!isTouched) return;
    keepDraft(window.localStorage, claim.id, { rowVersion: startedOn ?? rowVersion, decision });
  }, [isTouched, claim.id, startedOn, rowVersion, decision]);

  const act = useCallback(
    (action: Action) => {
      setTouched(true);
      setEditing(true);
      setStartedOn((before) => before ?? rowVersion);
      dispatch(action);
    },
    [rowVersion],
  );
  function forget() {
    dropDraft(window.localStorage, claim.id);
    setTouched(false);
    setEditing(false);
    setStartedOn(null);
  }
  return {
    decision,
    act,
    /** The form is shown. */
    isEditing: mayDecide && (isEditing || waiting.includes(claim.state)),
    edit: () => setEditing(true),
    isTouched,
    rowVersion: startedOn ?? rowVersion,
    /** The draft was begun before the claim changed. */
    isStale: startedOn !== null && startedOn !== rowVersion,
    /** The person has been told what changed: from here on the draft counts for the claim as it is shown. */
    rebase: () => setStartedOn(null),
    /** It is recorded. */
    forget,
    discard: () => {
      forget();
      dispatch({ type: "replace", decision: begun(claim) });
    },
  };
}
