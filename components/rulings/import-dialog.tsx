"use client";

import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { ImportDialog as Import } from "@/components/ui/import-dialog";
import { showToast } from "@/components/ui/toast";

/** Takes rulings in from a file, CSV or JSON as the export writes them. */
export function ImportDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useTranslations("rulings.import");
  async function take(text: string) {
    const { taken, known } = await post<{ taken: number; known: number }>("rulings/import", bodyOf(text));
    showToast(t("done", { taken, known }));
    onDone();
  }
  return (
    <Import
      texts={{
        ...{ title: t("title"), help: t("help"), file: t("file"), do: t("do") },
        ...{ noFile: t("noFile"), unreadable: t("notJson") },
      }}
      accept=".csv,.json,text/csv,application/json"
      take={take}
      onClose={onClose}
    />
  );
}

// A file's name may lie about what is in it: JSON begins with a brace, no CSV of ours does.
const bodyOf = (text: string) =>
  /^\ufeff?\s*\{/u.test(text) ? JSON.parse(text.replace(/^\ufeff/u, "")) : { csv: text };
