"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";

/** Takes rulings in from a file, CSV or JSON as the export writes them. */
export function ImportDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useTranslations("rulings.import");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function take() {
    if (!file) return setWrong(t("noFile"));
    setPending(true);
    setWrong(null);
    try {
      const { taken, known } = await post<{ taken: number; known: number }>(
        "rulings/import",
        bodyOf(await file.text()),
      );
      showToast(t("done", { taken, known }));
      onDone();
    } catch (error) {
      setWrong(error instanceof SyntaxError ? t("notJson") : failureOf(error));
      setPending(false);
    }
  }

  return (
    <Dialog title={t("title")} isOpen onOpenChange={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{t("help")}</p>
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        <label className="flex flex-col gap-1">
          <span className="text-ink-soft text-xs">{t("file")}</span>
          <input
            type="file"
            accept=".csv,.json,text/csv,application/json"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
        <Actions>
          <Button look="quiet" onPress={onClose}>
            {common("cancel")}
          </Button>
          <Button look="main" isPending={isPending} onPress={() => void take()}>
            {t("do")}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

// A file's name may lie about what is in it: JSON begins with a brace, no CSV of ours does.
const bodyOf = (text: string) =>
  /^\ufeff?\s*\{/u.test(text) ? JSON.parse(text.replace(/^\ufeff/u, "")) : { csv: text };
