"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** A box for the words that sending back and reopening ask for, with the button that does it. */
export function ReasonForm({
  label,
  needed,
  action,
  isPending,
  onSend,
  onCancel,
}: {
  label: string;
  /** What is said when nothing was typed. */
  needed: string;
  action: string;
  isPending: boolean;
  onSend: (reason: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("common");
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (reason.trim()) onSend(reason.trim());
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
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
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
          else if (event.key === "Escape") onCancel();
        }}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onPress={onCancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" isPending={isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
