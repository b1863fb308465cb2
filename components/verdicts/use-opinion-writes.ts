"use client";

import { useTranslations } from "use-intl/react";
import { claimKey, useClaimAnswers } from "@/components/claims/use-claims";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { showFailure, showToast } from "@/components/ui/toast";
import { useStateOf } from "@/components/ui/use-state-of";
import type { ClaimView, SecondOpinionView } from "@/lib/claims/view";
import type { VerdictRequest } from "./request";

/** What one does about a blind second opinion. */
export interface OpinionWrites {
  readonly isPending: boolean;
  /** True when it was asked for. */
  readonly ask: (editorId: string) => Promise<boolean>;
  /** Takes the request back, or declines it. */
  readonly withdraw: (opinion: SecondOpinionView) => Promise<void>;
  /** Null when it was given, else what went wrong. */
  readonly give: (request: VerdictRequest, done: (claim: ClaimView) => void) => Promise<string | null>;
}

/** The writes on a claim's second opinion; each takes the server's answer into the page. */
export function useOpinionWrites(storyId: string, claim: ClaimView, onRefresh: () => void): OpinionWrites {
  const t = useTranslations("verdicts.opinion");
  const failure = useFailure();
  const { take } = useClaimAnswers(storyId);
  const [isPending, setPending] = useStateOf(claim.id, false);
  const path = `${claimKey(storyId, claim.id)}/opinions`;

  async function run(to: string, body: unknown, done: (answer: ClaimView) => void): Promise<string | null> {
    setPending(true);
    try {
      const answer = await post<ClaimView>(to, body);
      take(answer);
      done(answer);
      return null;
    } catch (error) {
      onRefresh();
      return failure(error);
    } finally {
      setPending(false);
    }
  }
  const orSay = (text: string | null): boolean => {
    if (text !== null) showFailure(text);
    return text === null;
  };
  return {
    isPending,
    ask: async (editorId) =>
      orSay(await run(path, { editorId }, ({ number }) => showToast(t("asked", { number })))),
    withdraw: async ({ id, rowVersion, mark }) => {
      const said = mark === "yours" ? "declined" : "takenBack";
      orSay(
        await run(`${path}/${id}/withdraw`, { rowVersion }, ({ number }) => showToast(t(said, { number }))),
      );
    },
    give: async (request, done) => {
      const { opinion } = claim;
      if (!opinion) return null;
      return run(`${path}/${opinion.id}`, { ...request, rowVersion: opinion.rowVersion }, done);
    },
  };
}
