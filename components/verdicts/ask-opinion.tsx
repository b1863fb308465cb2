"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { PersonView } from "@/lib/auth/view";

/** Asks whom to ask for a blind opinion. */
export function AskOpinion({
  number,
  people,
  isPending,
  onAsk,
  onClose,
}: {
  number: number;
  people: readonly PersonView[];
  isPending: boolean;
  onAsk: (editorId: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("verdicts.opinion");
  const [editorId, setEditorId] = useState<string | null>(null);
  const [lacks, setLacks] = useState(false);
  return (
    <Dialog title={t("askTitle", { number })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {people.length === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (editorId === null) setLacks(true);
            else onAsk(editorId);
          }}
        >
          <p>{t("askText")}</p>
          <Select
            label={t("editor")}
            placeholder={t("choose")}
            error={lacks && editorId === null ? t("chooseFirst") : null}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={editorId}
            onChange={setEditorId}
          />
          <Button type="submit" look="main" className="self-end" isPending={isPending}>
            {t("askAction")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
