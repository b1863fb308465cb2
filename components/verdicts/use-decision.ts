"use client";

import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import type { ClaimView } from "@/lib/claims/view";
import { type Action, type Decision, decide, decisionFrom, emptyDecision } from "./decision";
import { dropDraft, keepDraft, loadDraft } from "./draft";

/** States in which a decision is waited for; in the others the form opens when somebody wants to change it. */
const waiting: readonly ClaimView["state"][] = ["open", "reopened", "sent_back"];

const begun = (claim: ClaimView): Decision =>
  claim.verdict && claim.state !== "dismissed" ? decisionFrom(claim.verdict, claim.readings) : emptyDecision;

/**
 * The decision on a claim while it is made: kept in this browser until it is recorded or discarded, so that a
 * reload loses nothing.
 */
export function useDecision(claim: ClaimView) {
  const reduce = useMemo(() => decide(claim), [claim]);
  const [decision, dispatch] = useReducer(reduce, claim, begun);
  const [isTouched, setTouched] = useState(false);
  const [startedOn, setStartedOn] = useState(claim.rowVersion);
  const [isEditing, setEditing] = useState(waiting.includes(claim.state));

  // After hydration: the server knows nothing of this browser's drafts.
  useEffect(() => {
    const draft = loadDraft(window.localStorage, claim.id);
    if (!draft || !claim.can.decide) return;
    dispatch({ type: "replace", decision: draft.decision });
    setStartedOn(draft.rowVersion);
    setTouched(true);
    setEditing(true);
  }, [claim.id, claim.can.decide]);

  useEffect(() => {
    if (isTouched) keepDraft(window.localStorage, claim.id, { rowVersion: startedOn, decision });
  }, [isTouched, claim.id, startedOn, decision]);

  const act = useCallback((action: Action) => {
    setTouched(true);
    setEditing(true);
    dispatch(action);
  }, []);

  const forget = useCallback(() => {
    dropDraft(window.localStorage, claim.id);
    setTouched(false);
  }, [claim.id]);

  return {
    decision,
    act,
    /** The form is shown. */
    isEditing: isEditing && claim.can.decide,
    edit: () => setEditing(true),
    isTouched,
    /** The draft was begun before the claim changed. */
    isStale: isTouched && startedOn !== claim.rowVersion,
    forget,
    discard: () => {
      forget();
      dispatch({ type: "replace", decision: begun(claim) });
      setStartedOn(claim.rowVersion);
      setEditing(waiting.includes(claim.state));
    },
  };
}
