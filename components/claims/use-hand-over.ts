"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { showFailure, showToast } from "@/components/ui/toast";
import type { HandedOver } from "@/lib/claims/view";

/** A claim as it was seen. */
interface Seen {
  readonly claimId: string;
  readonly rowVersion: number;
}

/** Hands claims over to somebody, or to nobody (null), with a note; taken back together. Each says whether it was done. */
export function useHandOver(storyId: string, onChanged: () => void) {
  const t = useTranslations("claims.handOver");
  const say = useFailure();
  const [isPending, setPending] = useState(false);
  const path = `stories/${storyId}/assignments`;

  async function call(to: string, body: unknown, done: (answer: HandedOver) => void): Promise<boolean> {
    setPending(true);
    try {
      const answer = await post<HandedOver>(to, body);
      done(answer);
      const [first] = answer.refused;
      if (first) showFailure(t("refused", { count: answer.refused.length, reason: first.reason }));
      return true;
    } catch (error) {
      showFailure(say(error));
      return false;
    } finally {
      setPending(false);
      onChanged();
    }
  }
  const undo = ({ handOverId, done }: HandedOver) =>
    call(path, { claims: done, undoes: handOverId }, (answer) => {
      if (answer.done.length > 0) showToast(t("undone", { count: answer.done.length }));
    });
  const told = (answer: HandedOver) => {
    if (answer.done.length === 0) return;
    showToast(t("done", { count: answer.done.length }), { undo: () => void undo(answer) });
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
