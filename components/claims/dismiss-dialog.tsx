"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RationaleField } from "@/components/verdicts/rationale-field";

/** Asks for the one reason with which several claims are dismissed. */
export function DismissDialog({
  count,
  isPending,
  onDismiss,
  onClose,
}: {
  count: number;
  isPending: boolean;
  onDismiss: (reason: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("claims.batch");
  const c = useTranslations("common");
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const fits = reason.trim().length >= 3;
  return (
    <Dialog title={t("title", { count })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} keepOpen>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fits && !isPending) onDismiss(reason.trim());
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
          <Button onPress={onClose}>{c("cancel")}</Button>
          <Button look="main" type="submit" isPending={isPending}>
            {t("dismiss", { count })}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
