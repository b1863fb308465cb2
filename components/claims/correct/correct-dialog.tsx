"use client";

import { useTranslations } from "use-intl/react";
import { Dialog } from "@/components/ui/dialog";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import { ChangeForm } from "./change-form";
import { OtherClaimForm } from "./other-claim-form";
import { ReadingsForm } from "./readings-form";
import type { Task } from "./task";
import type { Corrections } from "./use-corrections";

/** The dialog of a correction that asks for something first. */
export function CorrectDialog({
  task,
  claim,
  claims,
  corrections,
  onClose,
}: {
  task: Task;
  claim: ClaimView;
  claims: readonly ClaimRow[];
  corrections: Corrections;
  onClose: () => void;
}) {
  const t = useTranslations("claims.correct");
  const ends = async (done: Promise<boolean>): Promise<boolean> => {
    const isDone = await done;
    if (isDone) onClose();
    return isDone;
  };
  const common = { isPending: corrections.isPending, failure: corrections.failure, onCancel: onClose };
  const others = claims.filter(({ id }) => id !== claim.id);
  const { number } = claim;
  const title =
    task.name === "move"
      ? t("moveTitle", { siglum: task.reading.siglum, number })
      : t(`${task.name}Title`, { number });
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} keepOpen>
      {task.name === "change" && (
        <ChangeForm {...common} claim={claim} onSave={(change) => void ends(corrections.change(change))} />
      )}
      {task.name === "split" && (
        <ReadingsForm
          {...common}
          claim={claim}
          task="split"
          onChosen={(ids, statement) => ends(corrections.split(ids, statement))}
        />
      )}
      {task.name === "apart" && (
        <ReadingsForm
          {...common}
          claim={claim}
          task="apart"
          onChosen={(ids) => ends(corrections.apart(ids))}
        />
      )}
      {task.name === "merge" && (
        <OtherClaimForm
          {...common}
          claims={others}
          text={t("mergeText", { number })}
          action={t("mergeAction")}
          onChosen={(row) => void ends(corrections.merge(row))}
        />
      )}
      {task.name === "move" && (
        <OtherClaimForm
          {...common}
          claims={others}
          text={t("moveText")}
          action={t("moveAction")}
          onChosen={(row) => void ends(corrections.move(task.reading, row))}
        />
      )}
    </Dialog>
  );
}
