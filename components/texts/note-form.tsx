"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";

/** The words of a note, new or changed; Ctrl or Cmd with Enter saves. */
export function NoteForm({
  initial = "",
  claimNumber = null,
  isPending,
  failure,
  onSave,
  onCancel,
}: {
  initial?: string;
  /** The claim that is selected: a new note may belong to it. */
  claimNumber?: number | null;
  isPending: boolean;
  failure: string | null;
  onSave: (body: string, isOnClaim: boolean) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("texts");
  const c = useTranslations("common");
  const [body, setBody] = useState(initial);
  const [isOnClaim, setOnClaim] = useState(false);
  const [wasTried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (body.trim() && !isPending) onSave(body.trim(), claimNumber !== null && isOnClaim);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {failure && (
        <Banner tone="danger" live className="mb-3">
          {failure}
        </Banner>
      )}
      <TextArea
        autoFocus
        label={t("noteBody")}
        rows={4}
        value={body}
        error={wasTried && !body.trim() ? t("noteNeeds") : null}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          else event.continuePropagation();
        }}
      />
      {claimNumber !== null && (
        <Checkbox className="mt-2" isSelected={isOnClaim} onChange={setOnClaim}>
          {t("onClaim", { number: claimNumber })}
        </Checkbox>
      )}
      <Actions>
        <Button onPress={onCancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {t("saveNote")}
        </Button>
      </Actions>
    </form>
  );
}
