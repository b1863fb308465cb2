"use client";

import { useTranslations } from "use-intl/react";
import { showFailure, showToast } from "@/components/ui/toast";
import type { HandedOver } from "@/lib/claims/view";
import { useBatchCall } from "./use-batch-call";

/** A claim as it was seen. */
interface Seen {
  readonly claimId: string;
  readonly rowVersion: number;
}

/** Hands claims over to somebody, or to nobody (null), with a note; taken back together. Each says whether it was done. */
export function useHandOver(storyId: string, onChanged: () => void) {
  const t = useTranslations("claims.handOver");
  const { isPending, call } = useBatchCall(onChanged);
  const path = `stories/${storyId}/assignments`;

  function sayRefused({ refused }: HandedOver) {
    const [first] = refused;
    if (first) showFailure(t("refused", { count: refused.length, reason: first.reason }));
  }
  const undo = ({ handOverId, done }: HandedOver) =>
    call<HandedOver>(path, { claims: done, undoes: handOverId }, (answer) => {
      if (answer.done.length > 0) showToast(t("undone", { count: answer.done.length }));
      sayRefused(answer);
    });
  const told = (answer: HandedOver) => {
    if (answer.done.length > 0)
      showToast(t("done", { count: answer.done.length }), { undo: () => void undo(answer) });
    sayRefused(answer);
  };

  return {
    isPending,
    /** These claims. */
    give: (claims: readonly Seen[], toId: string | null, note: string) =>
      call(
        path,
        { claims: claims.map((claim) => ({ ...claim, assigneeId: toId })), note: note.trim() || null },
        told,
      ),
    /** All that wait for one person. */
    giveAllOf: (fromId: string, toId: string | null, note: string) =>
      call(`${path}/from`, { fromId, toId, note: note.trim() || null }, told),
  };
}
