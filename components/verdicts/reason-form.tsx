"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useKeptText } from "@/components/claims/use-kept-text";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** A box for the words that sending back and reopening ask for, with the button that does it. */
export function ReasonForm({
  draft,
  label,
  needed,
  action,
  isPending,
  onSend,
  onCancel,
}: {
  /** Under which the words are kept until they are sent. */
  draft: string;
  label: string;
  /** What is said when nothing was typed. */
  needed: string;
  action: string;
  isPending: boolean;
  /** True when it was done; what was typed stays otherwise. */
  onSend: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useTranslations("common");
  const [reason, setReason] = useKeptText(draft);
  const [wasTried, setTried] = useState(false);
  async function send() {
    setTried(true);
    if (reason.trim() && !isPending && (await onSend(reason.trim()))) setReason("");
  }
  const cancel = () => {
    setReason("");
    onCancel();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        autoFocus
        label={label}
        rows={3}
        error={wasTried && !reason.trim() ? needed : null}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          else if (event.key === "Escape") onCancel();
        }}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onPress={cancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" isPending={isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
