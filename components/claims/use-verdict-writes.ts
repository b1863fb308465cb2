"use client";

import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { useFailure } from "@/components/live/use-failure";
import { showFailure, showToast } from "@/components/ui/toast";
import { useStateOf } from "@/components/ui/use-state-of";
import type { VerdictRequest } from "@/components/verdicts/request";
import type { ClaimView } from "@/lib/claims/view";
import { claimKey, useClaimAnswers } from "./use-claims";

/** What a batch of signatures came to. */
export interface SignOffAnswer {
  readonly signed: readonly { readonly claimId: string }[];
  readonly refused: readonly { readonly claimId: string; readonly reason: string }[];
}

/** The state of the claim that a conflict carries, when it carries one. */
function currentOf(error: unknown): ClaimView | null {
  if (!(error instanceof ApiError) || error.code !== "conflict") return null;
  const { current } = error;
  const isClaim =
    typeof current === "object" && current !== null && "readings" in current && "history" in current;
  return isClaim ? (current as ClaimView) : null;
}

/**
 * The writes on one claim's verdict. Each takes the server's answer into the page; on a conflict the state that
 * stands now, so that the reader sees what was changed. `onRefresh` reads what an answer does not hold.
 */
export function useVerdictWrites(storyId: string, claim: ClaimView, onRefresh: () => void) {
  const t = useTranslations("verdicts");
  const failure = useFailure();
  const { take } = useClaimAnswers(storyId);
  const [isPending, setPending] = useStateOf(claim.id, false);
  const path = claimKey(storyId, claim.id);

  /** Runs a write; says what went wrong, or null. `met` gets the claim as it stands where it is another one. */
  async function run<Answer>(
    write: () => Promise<Answer>,
    done: (answer: Answer) => void,
    met: (current: ClaimView) => void = () => undefined,
  ): Promise<string | null> {
    setPending(true);
    try {
      done(await write());
      return null;
    } catch (error) {
      const current = currentOf(error);
      if (current) {
        take(current);
        met(current);
      } else if (error instanceof ApiError && error.code === "conflict") onRefresh();
      return error instanceof ApiError && error.code === "conflict" ? t("conflict") : failure(error);
    } finally {
      setPending(false);
    }
  }
  const orSay = (text: string | null): boolean => {
    if (text !== null) showFailure(text);
    return text === null;
  };
  /** True when it was signed or sent back. */
  async function signOff(decision: "signed" | "sent_back", comment?: string): Promise<boolean> {
    let isRefused = false;
    const failed = await run(
      () =>
        post<SignOffAnswer>(`stories/${storyId}/sign-offs`, {
          decision,
          ...(comment && { comment }),
          verdicts: claim.verdict
            ? [{ claimId: claim.id, verdictId: claim.verdict.id, contentHash: claim.verdict.contentHash }]
            : [],
        }),
      ({ refused }) => {
        onRefresh();
        const [first] = refused;
        isRefused = first !== undefined;
        if (first) showFailure(t("refused", { number: claim.number, reason: first.reason }));
        else showToast(t(decision === "signed" ? "signed" : "sentBack", { number: claim.number }));
      },
    );
    return orSay(failed) && !isRefused;
  }

  return {
    isPending,
    /** Null when it was recorded, else what went wrong; `met` gets the other state where one was met. */
    record: (request: VerdictRequest, done: (claim: ClaimView) => void, met: (current: ClaimView) => void) =>
      run(
        () => post<ClaimView>(`${path}/verdicts`, request),
        (answer) => {
          take(answer);
          done(answer);
        },
        met,
      ),
    sign: () => signOff("signed"),
    sendBack: (comment: string) => signOff("sent_back", comment),
    reopen: (reason: string) =>
      run(
        () => post<ClaimView>(`${path}/reopen`, { rowVersion: claim.rowVersion, reason }),
        (answer) => {
          take(answer);
          showToast(t("reopened", { number: claim.number }));
        },
      ).then(orSay),
  };
}

/** A function that takes back one's own unsigned verdict on a claim as it was seen; true when it did. */
export function useUndo(storyId: string): (claim: ClaimView) => Promise<boolean> {
  const t = useTranslations("verdicts");
  const failure = useFailure();
  const { take } = useClaimAnswers(storyId);
  return async (claim) => {
    try {
      take(await post<ClaimView>(`${claimKey(storyId, claim.id)}/undo`, { rowVersion: claim.rowVersion }));
      showToast(t("undone", { number: claim.number }));
      return true;
    } catch (error) {
      const current = currentOf(error);
      if (current) take(current);
      showFailure(failure(error));
      return false;
    }
  };
}
