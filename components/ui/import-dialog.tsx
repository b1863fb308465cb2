"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "./actions";
import { Banner } from "./banner";
import { Button } from "./button";
import { Dialog } from "./dialog";

/** What an import dialog says. */
export interface ImportTexts {
  readonly title: string;
  readonly help: string;
  readonly file: string;
  readonly do: string;
  /** Nothing was chosen. */
  readonly noFile: string;
  /** The file cannot be read. */
  readonly unreadable: string;
}

/** Asks for one file and takes it in; what is wrong with it is said in the dialog, which then stays. */
export function ImportDialog({
  texts,
  accept,
  take,
  onClose,
}: {
  texts: ImportTexts;
  /** Of the file input. */
  accept: string;
  /** Sends the file's text, and goes on where it was taken. A SyntaxError says that it cannot be read. */
  take: (text: string) => Promise<void>;
  onClose: () => void;
}) {
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function go() {
    if (!file) return setWrong(texts.noFile);
    setPending(true);
    setWrong(null);
    try {
      await take(await file.text());
    } catch (error) {
      setWrong(error instanceof SyntaxError ? texts.unreadable : failureOf(error));
      setPending(false);
    }
  }

  return (
    <Dialog title={texts.title} isOpen onOpenChange={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{texts.help}</p>
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        <label className="flex flex-col gap-1">
          <span className="text-ink-soft text-xs">{texts.file}</span>
          <input
            type="file"
            accept={accept}
            className="text-sm file:mr-3 file:rounded-md file:border file:border-line-strong file:bg-raised file:px-2.5 file:py-1 file:text-ink"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button look="main" isPending={isPending} onPress={() => void go()}>
            {texts.do}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
