"use client";

import { useCallback, useEffect, useMemo } from "react";
import { usePersonId } from "@/components/live/person";
import { useStateOf } from "@/components/ui/use-state-of";
import type { ClaimView } from "@/lib/claims/view";
import { type BasisChange, basisChanges, basisOf, carriedLetters } from "./basis";
import { type Action, type Decision, decide, decisionFrom, emptyDecision } from "./decision";
import { type Draft, dropDraft, keepDraft, loadDraft } from "./draft";

/** States in which a decision is waited for; in the others the form opens when somebody wants to change it. */
const waiting: readonly ClaimView["state"][] = ["open", "reopened", "sent_back"];

const begun = (claim: ClaimView): Decision =>
  claim.verdict && claim.state !== "dismissed" ? decisionFrom(claim.verdict, claim.readings) : emptyDecision;

/** Whether the viewer decides here: a verdict, or the blind opinion that was asked of them. */
export const decidesHere = ({ can, opinion }: ClaimView): boolean => can.decide || opinion?.can.give === true;

const noChanges: readonly BasisChange[] = [];

/** A draft's decision, with the letters that its readings have on the claim as it is now. */
function carried({ decision, seen }: Draft, claim: ClaimView): Decision {
  const letters = carriedLetters(decision.letters, seen, basisOf(claim));
  if (letters.join() === decision.letters.join()) return decision;
  return decide(claim)(decision, { type: "letters", letters });
}

/**
 * The decision on a claim while it is made. As long as the person has done nothing it follows the claim as it is read
 * anew. From the first key on it is a draft, kept in this browser until it is recorded or discarded, and it names the
 * state of the claim on which it was begun: when what it rests on changes meanwhile, seen or not, that is met as a
 * conflict and not written over. The letters of the readings that stand follow their readings.
 */
export function useDecision(claim: ClaimView) {
  const [draft, setDraft] = useStateOf<Draft | null>(claim.id, null);
  const [isEditing, setEditing] = useStateOf(claim.id, false);
  const [met, setMet] = useStateOf<readonly BasisChange[]>(claim.id, noChanges);
  const personId = usePersonId();
  const of = useMemo(() => ({ personId, claimId: claim.id }), [personId, claim.id]);
  const mayDecide = decidesHere(claim);
  const now = useMemo(() => basisOf(claim), [claim]);

  // After hydration: the server knows nothing of this browser's drafts.
  useEffect(() => {
    const kept = loadDraft(window.localStorage, of);
    if (kept && mayDecide) setDraft(kept);
  }, [of, mayDecide, setDraft]);

  useEffect(() => {
    if (draft) keepDraft(window.localStorage, of, draft);
  }, [draft, of]);

  const current = useCallback((kept: Draft | null) => (kept ? carried(kept, claim) : begun(claim)), [claim]);
  const decision = useMemo(() => current(draft), [current, draft]);
  const changes = useMemo(() => (draft ? basisChanges(draft.on, now) : []), [draft, now]);
  const isStale = changes.length > 0;

  const act = useCallback(
    (action: Action) =>
      setDraft((before) => ({
        on: before?.on ?? now,
        seen: now,
        decision: decide(claim)(current(before), action),
      })),
    [claim, current, now, setDraft],
  );
  const rebase = useCallback(
    (to: ClaimView) =>
      setDraft((before) => {
        if (!before) return null;
        const on = basisOf(to);
        return { on, seen: on, decision: carried(before, to) };
      }),
    [setDraft],
  );
  return {
    decision,
    act,
    /** The form is shown. */
    isEditing: mayDecide && (isEditing || draft !== null || waiting.includes(claim.state)),
    edit: () => setEditing(true),
    isTouched: draft !== null,
    /** What changed of that which the decision rests on, since it was begun or until it met a conflict. */
    changes: isStale ? changes : met,
    /** The state of the claim that the decision is recorded on. */
    rowVersion: draft && isStale ? draft.on.rowVersion : claim.rowVersion,
    /** The person made this change of the claim: the draft counts for it. */
    rebase,
    /**
     * Another state was met when it was to be recorded. False when nothing changed of what the decision rests on: it
     * can be recorded on the other state. Else the person is told, and what they record next is on that state.
     */
    meet: (to: ClaimView): boolean => {
      const before = draft ?? { on: now, seen: now, decision };
      const on = basisOf(to);
      const found = basisChanges(before.on, on);
      if (found.length === 0) return false;
      setMet(found);
      // One that was to be recorded as it stood is this person's from here on.
      setDraft({ on, seen: on, decision: carried(before, to) });
      return true;
    },
    /** The person has looked at what changed. */
    keep: () => {
      setMet([]);
      rebase(claim);
    },
    /** It is recorded, or thrown away. */
    forget: () => {
      dropDraft(window.localStorage, of);
      setDraft(null);
      setEditing(false);
      setMet([]);
    },
  };
}
