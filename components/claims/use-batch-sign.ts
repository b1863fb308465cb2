"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { showFailure, showToast } from "@/components/ui/toast";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import type { Ticking } from "./claim-line";
import { useBatchCall } from "./use-batch-call";
import { useOpened } from "./use-opened";
import type { SignOffAnswer } from "./use-verdict-writes";

/** Signing several verdicts at once: only those that this person has opened can be ticked. */
export function useBatchSign(
  storyId: string,
  claims: readonly ClaimRow[],
  open: ClaimView | null,
  onRefresh: () => void,
) {
  const t = useTranslations("verdicts");
  const opened = useOpened(storyId, open);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const { isPending, call } = useBatchCall(onRefresh);
  const waiting = new Map(
    claims.flatMap((claim) =>
      claim.state === "awaiting_signature" ? [[claim.id, claim.number] as const] : [],
    ),
  );
  const ticked = [...ticks].flatMap((id) => (waiting.has(id) ? (opened.get(id) ?? []) : []));
  // Boxes show only once there is something to tick: the author of the verdicts never sees them.
  const showsBoxes = [...opened.keys()].some((id) => waiting.has(id));

  return {
    isPending,
    ticked: ticked.length,
    tickingOf: (claim: ClaimRow): Ticking =>
      showsBoxes && waiting.has(claim.id)
        ? { may: opened.has(claim.id), isTicked: ticks.has(claim.id), purpose: "sign" }
        : null,
    tick: (claimId: string, isTicked: boolean) =>
      setTicks((before) => {
        const after = new Set(before);
        if (isTicked) after.add(claimId);
        else after.delete(claimId);
        return after;
      }),
    sign: () =>
      call<SignOffAnswer>(
        `stories/${storyId}/sign-offs`,
        { decision: "signed", verdicts: ticked },
        (answer) => {
          const { signed, refused } = answer;
          if (signed.length > 0) showToast(t("signedMany", { count: signed.length }));
          for (const { claimId, reason } of refused)
            showFailure(t("refused", { number: waiting.get(claimId) ?? 0, reason }));
          setTicks(new Set());
        },
      ),
  };
}
