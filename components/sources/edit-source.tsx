"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { SourceView } from "@/lib/sources/view";
import { type Details, detailsBody, detailsOf } from "./draft";
import { MainFields } from "./main-fields";
import { MoreFields } from "./more-fields";
import { Theirs } from "./theirs";

/** What is noted about a source, in a dialog at the side. In a conflict nothing is lost: both states are shown. */
export function EditSource({
  storyId,
  source,
  others,
  onClose,
  onSaved,
}: {
  storyId: string;
  source: SourceView;
  others: readonly SourceView[];
  onClose: () => void;
  onSaved: () => Promise<void>;
}) {
  const t = useTranslations("sources.editDialog");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [details, setDetails] = useState<Details>(() => detailsOf(source));
  const [seen, setSeen] = useState(source.rowVersion);
  const [theirs, setTheirs] = useState<Details | null>(null);
  const origin = (theirs ?? detailsOf(source)).origin;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const change = (part: Partial<Details>) => {
    setDetails((present) => ({ ...present, ...part }));
    const typed = Object.keys(part);
    setErrors((present) =>
      Object.fromEntries(Object.entries(present).filter(([name]) => !typed.includes(name))),
    );
  };

  async function save() {
    setPending(true);
    setFailure(null);
    try {
      const { origin: named, ...rest } = detailsBody(details);
      // An origin that was read in the text is the editor's only when the editor says so.
      const body = { rowVersion: seen, ...rest, ...(details.origin !== origin && { origin: named }) };
      await patch<SourceView>(`stories/${storyId}/sources/${source.id}`, body);
      showToast(t("saved", { siglum: details.siglum }));
      await onSaved();
      onClose();
    } catch (error) {
      if (error instanceof ApiError && error.code === "conflict" && isSource(error.current)) {
        setSeen(error.current.rowVersion);
        setTheirs(detailsOf(error.current));
      } else setFailure(failureOf(error));
      if (error instanceof ApiError)
        setErrors(Object.fromEntries(error.issues.map(({ field, message }) => [field, message])));
    }
    setPending(false);
  }

  const context = {
    originals: others,
    origins: [...new Set(others.flatMap(({ origin }) => origin?.name ?? []))],
  };
  const notes = theirs ? <Theirs mine={details} theirs={theirs} originals={others} onTake={change} /> : null;
  return (
    <Dialog
      title={t("title", { siglum: source.siglum })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      place="side"
      width="max-w-xl"
      keepOpen
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && (
          <Banner tone="danger" live className="mb-4">
            {failure}
          </Banner>
        )}
        {theirs && (
          <Banner tone="warn" live className="mb-4">
            {t("conflict")}
            {notes}
          </Banner>
        )}
        <div className="grid grid-cols-12 items-start gap-x-3 gap-y-4">
          <MainFields value={details} onChange={change} errors={errors} {...context} />
          <MoreFields value={details} onChange={change} errors={errors} {...context} />
        </div>
        <p className="mt-4 text-ink-soft text-xs">{t("dates")}</p>
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" look="main" isPending={isPending}>
            {common("save")}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Whether a conflict's `current` is the source: the server sends it as it would on a read. */
function isSource(value: unknown): value is SourceView {
  return typeof value === "object" && value !== null && "siglum" in value && "rowVersion" in value;
}
