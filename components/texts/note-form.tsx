"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useKeptText } from "@/components/claims/use-kept-text";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ReadsNow } from "@/components/ui/reads-now";
import { TextArea } from "@/components/ui/text-area";

/** The words of a note, new or changed; Ctrl or Cmd with Enter saves. */
export function NoteForm({
  draft,
  initial = "",
  readsNow = null,
  claimNumber = null,
  isPending,
  failure,
  onSave,
  onCancel,
}: {
  /** Under which the words are kept until they are saved. */
  draft: string;
  initial?: string;
  /** What the note says now, when that was changed while these words were written. */
  readsNow?: string | null;
  /** The claim that is selected: a new note may belong to it. */
  claimNumber?: number | null;
  isPending: boolean;
  failure: string | null;
  /** True when it was saved. */
  onSave: (body: string, isOnClaim: boolean) => Promise<boolean>;
  onCancel: () => void;
}) {
  const t = useTranslations("texts");
  const c = useTranslations("common");
  const [body, setBody] = useKeptText(draft, initial);
  const [isOnClaim, setOnClaim] = useState(false);
  const [wasTried, setTried] = useState(false);
  async function save() {
    setTried(true);
    if (!body.trim() || isPending) return;
    if (await onSave(body.trim(), claimNumber !== null && isOnClaim)) setBody(initial);
  }
  const cancel = () => {
    setBody(initial);
    onCancel();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {failure && (
        <Banner tone="danger" live className="mb-3">
          {failure}
        </Banner>
      )}
      {readsNow !== null && <ReadsNow words={readsNow} className="mb-3" />}
      <TextArea
        autoFocus
        label={t("noteBody")}
        rows={4}
        value={body}
        error={wasTried && !body.trim() ? t("noteNeeds") : null}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
          else event.continuePropagation();
        }}
      />
      {claimNumber !== null && (
        <Checkbox className="mt-2" isSelected={isOnClaim} onChange={setOnClaim}>
          {t("onClaim", { number: claimNumber })}
        </Checkbox>
      )}
      <Actions>
        <Button onPress={cancel}>{c("cancel")}</Button>
        <Button look="main" type="submit" isPending={isPending}>
          {t("saveNote")}
        </Button>
      </Actions>
    </form>
  );
}
