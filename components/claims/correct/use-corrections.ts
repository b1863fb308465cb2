"use client";

import { useTranslations } from "use-intl/react";
import { patch, post, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { useWrite } from "@/components/texts/use-write";
import { showFailure, showToast } from "@/components/ui/toast";
import type { ClaimRow, ClaimView, CorrectedView, Kind, ReadingView } from "@/lib/claims/view";
import { claimKey, useTakeClaim } from "../use-claims";

/** The corrections of one claim: each takes the server's answer into the page and says how to take it back. */
export type Corrections = ReturnType<typeof useCorrections>;

/**
 * The writes that correct what the engine made of a claim. `onChanged` reads the list of claims again; it gets the
 * new claim of a split, so that it can stand beside the one it came from.
 */
export function useCorrections(
  storyId: string,
  claim: ClaimView,
  onChanged: (split: ClaimView | null) => void,
) {
  const t = useTranslations("claims.correct");
  const say = useFailure();
  const take = useTakeClaim(storyId);
  const { isPending, failure, write } = useWrite();
  const path = claimKey(storyId, claim.id);
  const { rowVersion } = claim;
  const other = ({ id, rowVersion: seen }: ClaimRow) => ({ claimId: id, rowVersion: seen });

  async function undo(corrected: ClaimView) {
    if (!corrected.lastEdit) return;
    try {
      const body = { rowVersion: corrected.rowVersion };
      take(await post<ClaimView>(`${path}/edits/${corrected.lastEdit.id}/undo`, body));
      showToast(t("undone", { number: corrected.number }));
    } catch (error) {
      showFailure(say(error));
    }
    onChanged(null);
  }

  /** True when it was done. */
  async function correct(
    call: () => Promise<CorrectedView | ClaimView>,
    text: (answer: CorrectedView) => string,
    back: (answer: ClaimView) => void = (answer) => void undo(answer),
  ): Promise<boolean> {
    const answer = await write(call);
    if (!answer) return false;
    const corrected = "claim" in answer ? answer : { claim: answer, other: null };
    take(corrected.claim);
    if (corrected.other) take(corrected.other);
    onChanged(corrected.other);
    showToast(text(corrected), { undo: () => back(corrected.claim) });
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
