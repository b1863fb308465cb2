"use client";

import { CornerDownLeft } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

const labels = { open: ["record", "recordOnly"], blind: ["give", "giveOnly"] } as const;

/** The row under the form: record it, or throw the draft away. */
export function RecordBar({
  hasNext,
  isBlind,
  isPending,
  canDiscard,
  discardLabel,
  onRecord,
  onDiscard,
}: {
  hasNext: boolean;
  /** It is a blind opinion, no verdict. */
  isBlind: boolean;
  isPending: boolean;
  canDiscard: boolean;
  discardLabel: string;
  onRecord: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations("verdicts");
  return (
    <div className="flex items-center gap-2">
      <Button look="main" className="flex-1" isPending={isPending} onPress={onRecord}>
        {isPending ? t("recording") : t(labels[isBlind ? "blind" : "open"][hasNext ? 0 : 1])}
        <span aria-hidden className="inline-flex items-center gap-1 font-normal opacity-80">
          Ctrl
          <CornerDownLeft className="size-3.5" />
        </span>
      </Button>
      {canDiscard && (
        <Button look="quiet" onPress={onDiscard}>
          {discardLabel}
        </Button>
      )}
    </div>
  );
}
