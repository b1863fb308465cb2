"use client";

import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { useWrite } from "@/components/texts/use-write";
import { showFailure, showToast } from "@/components/ui/toast";
import type { ClaimRow, ClaimView, CorrectedView, Kind, ReadingView } from "@/lib/claims/view";
import { claimKey, useClaimAnswers } from "../use-claims";

/** The corrections of one claim: each takes the server's answer into the page and says how to take it back. */
export type Corrections = ReturnType<typeof useCorrections>;

/**
 * The writes that correct what the engine made of a claim. `onChanged` reads the list of claims again; it gets what
 * became of the claim, and null when a correction was refused.
 */
export function useCorrections(
  storyId: string,
  claim: ClaimView,
  onChanged: (after: CorrectedView | null) => void,
) {
  const t = useTranslations("claims.correct");
  const say = useFailure();
  const { corrected } = useClaimAnswers(storyId);
  const { isPending, failure, write } = useWrite();
  const path = claimKey(storyId, claim.id);
  const { rowVersion } = claim;
  const other = ({ id, rowVersion: seen }: ClaimRow) => ({ claimId: id, rowVersion: seen });

  const take = (answer: ClaimView) => {
    corrected([answer]);
    onChanged({ claim: answer, other: null });
  };

  async function undo({ lastEdit, rowVersion: seen, number: undone }: ClaimView) {
    if (!lastEdit) return;
    try {
      take(await post<ClaimView>(`${path}/edits/${lastEdit.id}/undo`, { rowVersion: seen }));
      showToast(t("undone", { number: undone }));
    } catch (error) {
      showFailure(say(error));
      onChanged(null);
    }
  }

  /** True when it was done. */
  async function correct(
    call: () => Promise<CorrectedView | ClaimView>,
    text: (answer: CorrectedView) => string,
    back: (answer: ClaimView) => void = (answer) => void undo(answer),
  ): Promise<boolean> {
    const answer = await write(call);
    if (!answer) return false;
    const after = "claim" in answer ? answer : { claim: answer, other: null };
    corrected(after.other ? [after.claim, after.other] : [after.claim]);
    onChanged(after);
    showToast(text(after), { undo: () => back(after.claim) });
    return true;
  }
  const { number } = claim;
  const regroup = (reading: ReadingView, value: string, seen: number) =>
    patch<ClaimView>(`${path}/readings/${reading.id}`, { rowVersion: seen, value });

  return {
    isPending,
    failure,
    undo: () => undo(claim),
    split: (readingIds: readonly string[], statement: string) =>
      correct(
        () => post<CorrectedView>(`${path}/split`, { rowVersion, readingIds, statement }),
        ({ other: made }) => t("splitDone", { number, other: made?.number ?? 0 }),
      ),
    apart: (readingIds: readonly string[]) =>
      correct(
        () => post<CorrectedView>(`${path}/not-same-event`, { rowVersion, readingIds }),
        () => t("apartDone", { number, count: readingIds.length }),
      ),
    merge: (row: ClaimRow) =>
      correct(
        () => post<CorrectedView>(`${path}/merge`, { rowVersion, other: other(row) }),
        () => t("mergeDone", { number, other: row.number }),
      ),
    move: (reading: ReadingView, row: ClaimRow) =>
      correct(
        () => post<CorrectedView>(`${path}/readings/${reading.id}/move`, { rowVersion, to: other(row) }),
        () => t("moveDone", { siglum: reading.siglum, other: row.number }),
      ),
    takeOut: (reading: ReadingView) =>
      correct(
        () => remove<ClaimView>(`${path}/readings/${reading.id}`, { rowVersion }),
        () => t("takeOutDone", { siglum: reading.siglum, number }),
      ),
    regroup: (reading: ReadingView, value: string) =>
      correct(
        () => regroup(reading, value, rowVersion),
        () => t("regroupDone", { siglum: reading.siglum }),
        (answer) =>
          void regroup(reading, reading.value, answer.rowVersion).then(take, (error) =>
            showFailure(say(error)),
          ),
      ),
    change: (change: { readonly statement?: string; readonly kind?: Kind }) =>
      correct(
        () => patch<ClaimView>(path, { rowVersion, ...change }),
        () => t("changeDone", { number }),
        (answer) => {
          // A first flag has no kind before it: only the edit itself can be taken back.
          if (change.kind !== undefined && claim.kind === null) {
            void undo(answer);
            return;
          }
          const before = {
            ...(change.statement !== undefined && { statement: claim.statement }),
            ...(change.kind !== undefined && claim.kind !== null && { kind: claim.kind }),
          };
          const body = { rowVersion: answer.rowVersion, ...before };
          void patch<ClaimView>(path, body).then(take, (error) => showFailure(say(error)));
        },
      ),
  };
}
