"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { ImportDialog } from "@/components/ui/import-dialog";
import { showToast } from "@/components/ui/toast";
import type { Imported } from "@/lib/reports/view";

/** Takes claims and verdicts over from a report's JSON or Web Annotations. */
export function ImportReport({ storyId, onClose }: { storyId: string; onClose: () => void }) {
  const t = useTranslations("reports.import");
  const router = useRouter();
  async function take(file: string) {
    const imported = await post<Imported>(`stories/${storyId}/reports/import`, { file });
    showToast(t("done", { ...imported }));
    router.push(`/stories/${storyId}/claims`);
  }
  return (
    <ImportDialog
      texts={{
        ...{ title: t("title"), help: t("help"), file: t("file"), do: t("do") },
        ...{ noFile: t("noFile"), unreadable: t("unreadable") },
      }}
      accept=".json,.jsonld,application/json,application/ld+json"
      take={take}
      onClose={onClose}
    />
  );
}
