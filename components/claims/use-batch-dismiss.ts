"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { showFailure, showToast } from "@/components/ui/toast";
import { type ClaimRow, mostAtOnce } from "@/lib/claims/view";
import type { Ticking } from "./claim-line";
import { isUndecided } from "./filter";
import { useBatchCall } from "./use-batch-call";

interface Answer {
  readonly done: readonly { readonly claimId: string; readonly rowVersion: number }[];
  readonly refused: readonly { readonly claimId: string; readonly reason: string }[];
}

/** Dismissing several claims with one reason: ticked in the list, taken back together. */
export function useBatchDismiss(storyId: string, claims: readonly ClaimRow[], onRefresh: () => void) {
  const t = useTranslations("claims.batch");
  const { isPending, call } = useBatchCall(onRefresh);
  const path = `stories/${storyId}/dismissals`;
  const [isOn, setOn] = useState(false);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  // One that somebody else decided meanwhile is ticked no more.
  const ticked = claims.filter((claim) => ticks.has(claim.id) && isUndecided(claim));
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));

  function tick(claimId: string, isTicked: boolean) {
    setOn(true);
    if (isTicked && ticked.length >= mostAtOnce) return showFailure(t("most", { most: mostAtOnce }));
    setTicks((before) => {
      const after = new Set(before);
      if (isTicked) after.add(claimId);
      else after.delete(claimId);
      return after;
    });
  }
  function stop() {
    setOn(false);
    setTicks(new Set());
  }
  function sayRefused({ refused }: Answer) {
    for (const { claimId, reason } of refused)
      showFailure(t("refused", { number: numbers.get(claimId) ?? 0, reason }));
  }
  const undo = (done: Answer["done"]) =>
    call<Answer>(`${path}/undo`, { claims: done }, (answer) => {
      if (answer.done.length > 0) showToast(t("undone", { count: answer.done.length }));
      sayRefused(answer);
    });

  return {
    isOn,
    isPending,
    count: ticked.length,
    /** The ticked claims, as they are seen. */
    seen: ticked.map(({ id, rowVersion }) => ({ claimId: id, rowVersion })),
    isTicked: (claimId: string) => ticks.has(claimId),
    tick,
    /** Ticks all of these that wait for a decision, the first ones where there are more than go at once. */
    tickAll: (shown: readonly ClaimRow[]) => {
      const waiting = shown.filter(isUndecided);
      setOn(true);
      setTicks(new Set(waiting.slice(0, mostAtOnce).map(({ id }) => id)));
      if (waiting.length > mostAtOnce) showToast(t("first", { most: mostAtOnce, count: waiting.length }));
    },
    begin: () => setOn(true),
    stop,
    tickingOf: (claim: ClaimRow): Ticking =>
      isOn && isUndecided(claim) ? { may: true, isTicked: ticks.has(claim.id), purpose: "dismiss" } : null,
    /** True when it was done. */
    dismiss: (reason: string) =>
      call<Answer>(
        path,
        { reason, claims: ticked.map(({ id, rowVersion }) => ({ claimId: id, rowVersion })) },
        (answer) => {
          const { done } = answer;
          stop();
          if (done.length > 0)
            showToast(t("dismissed", { count: done.length }), { undo: () => void undo(done) });
          sayRefused(answer);
        },
      ),
  };
}
