"use client";

import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import type { ClaimView } from "@/lib/claims/view";
import { ClaimForm } from "./claim-form";
import { NoteForm } from "./note-form";
import { Quoted } from "./quoted";
import { ReadingForm } from "./reading-form";
import type { SelectionTask } from "./selection-toolbar";
import type { SelectedWords } from "./text-selection";
import { useClaimChoices } from "./use-source-text";
import { useWrite } from "./use-write";

/** Words that something is being done with. */
export interface Task {
  readonly task: SelectionTask;
  readonly selected: SelectedWords;
  /** The text that they were selected in: a newer one may come while somebody writes, and holds other words there. */
  readonly revisionId: string;
}

/** The dialog for what is done with selected words: a note, a new claim, a reading of a claim. */
export function SelectionDialog({
  storyId,
  language,
  task: { task, selected, revisionId },
  claimNumber,
  onClose,
  onWritten,
}: {
  storyId: string;
  language: string;
  task: Task;
  claimNumber: number | null;
  onClose: () => void;
  /** With the number of the claim that it concerns, if one. */
  onWritten: (claimNumber: number | null) => void;
}) {
  const t = useTranslations("texts");
  const c = useTranslations("common");
  const claims = useClaimChoices(storyId);
  const { isPending, failure, write } = useWrite();
  const place = { revisionId, start: selected.start, end: selected.end };
  const state = { isPending, failure, onCancel: onClose };

  const claimOf = (number: number | null) => claims?.find((claim) => claim.number === number);

  async function note(body: string, isOnClaim: boolean): Promise<boolean> {
    const claimId = isOnClaim ? claimOf(claimNumber)?.id : null;
    const words = { body, targets: [place], ...(claimId && { claimId }) };
    if ((await write(() => post(`stories/${storyId}/annotations`, words))) === null) return false;
    showToast(t("noteSaved"));
    onWritten(claimNumber);
    return true;
  }
  async function start(statement: string, kind: string): Promise<boolean> {
    const claim = await write(() =>
      post<ClaimView>(`stories/${storyId}/claims`, { statement, kind, spans: [place] }),
    );
    if (!claim) return false;
    showToast(t("claimStarted", { number: claim.number }));
    onWritten(claim.number);
    return true;
  }
  return (
    <Dialog title={t(task)} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} keepOpen>
      <Quoted words={selected.words} language={language} label={t("quote")} />
      {task === "note" && (
        <NoteForm
          {...state}
          claimNumber={claimOf(claimNumber)?.number ?? null}
          draft={`new note ${storyId}`}
          onSave={note}
        />
      )}
      {task === "newClaim" && <ClaimForm {...state} draft={`new claim ${storyId}`} onStart={start} />}
      {task === "addReading" && claims && claims.length > 0 && (
        <ReadingForm
          {...state}
          claims={claims}
          initial={claimNumber}
          onAdd={async (claim, value) => {
            const path = `stories/${storyId}/claims/${claim.id}/readings`;
            const answer = await write(() =>
              post(path, { rowVersion: claim.rowVersion, ...place, ...(value !== undefined && { value }) }),
            );
            if (answer === null) return;
            showToast(t("readingAdded", { number: claim.number }));
            onWritten(claim.number);
          }}
        />
      )}
      {task === "addReading" && claims?.length === 0 && <p className="text-ink-soft">{t("noClaims")}</p>}
      {task === "addReading" && !claims && <Skeleton rows={2} label={c("loading")} />}
    </Dialog>
  );
}
