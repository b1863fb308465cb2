"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { PersonView } from "@/lib/auth/view";
import { nobody } from "./filter";

/** Asks who gets the claims, and what they are told of them. */
export function HandOverDialog({
  title,
  count,
  people,
  isPending,
  onGive,
  onClose,
}: {
  title: string;
  count: number;
  /** Who can get them. */
  people: readonly PersonView[];
  isPending: boolean;
  onGive: (toId: string | null, note: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("claims.handOver");
  const c = useTranslations("common");
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [wasTried, setTried] = useState(false);
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} keepOpen>
      <form
        className="flex flex-col gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (to !== null && !isPending) onGive(to === nobody ? null : to, note);
        }}
      >
        <Select
          label={t("to")}
          placeholder={t("choose")}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: nobody, label: t("nobody") },
          ]}
          value={to}
          onChange={setTo}
          error={wasTried && to === null ? t("needsReceiver") : null}
        />
        {to !== nobody && (
          <TextArea label={t("note")} help={t("noteHelp")} optional value={note} onChange={setNote} />
        )}
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {c("cancel")}
          </Button>
          <Button look="main" type="submit" isPending={isPending}>
            {t("give", { count })}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
