"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RationaleField } from "@/components/verdicts/rationale-field";
import { useKeptText } from "./use-kept-text";

/** Asks for the one reason with which several claims are dismissed. */
export function DismissDialog({
  draft,
  count,
  isPending,
  onDismiss,
  onClose,
}: {
  /** Under which the reason is kept until they are dismissed. */
  draft: string;
  count: number;
  isPending: boolean;
  /** True when it was done; what was typed stays otherwise. */
  onDismiss: (reason: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useTranslations("claims.batch");
  const c = useTranslations("common");
  const [reason, setReason] = useKeptText(draft);
  const [wasTried, setTried] = useState(false);
  const fits = reason.trim().length >= 3;
  async function dismiss() {
    setTried(true);
    if (fits && !isPending && (await onDismiss(reason.trim()))) setReason("");
  }
  const cancel = () => {
    setReason("");
    onClose();
  };
  return (
    <Dialog title={t("title", { count })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} keepOpen>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void dismiss();
        }}
      >
        <p className="text-ink-soft">{t("text")}</p>
        <RationaleField
          id="batch-reason"
          outcome="dismissed"
          severity={null}
          value={reason}
          error={wasTried && !fits ? t("needsReason") : null}
          onChange={setReason}
        />
        <Actions>
          <Button onPress={cancel}>{c("cancel")}</Button>
          <Button look="main" type="submit" isPending={isPending}>
            {t("dismiss", { count })}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
