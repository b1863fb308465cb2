"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { Imported } from "@/lib/reports/view";

/** Takes claims and verdicts over from a report's JSON or Web Annotations. */
export function ImportReport({ storyId, onClose }: { storyId: string; onClose: () => void }) {
  const t = useTranslations("reports.import");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function take() {
    if (!file) return setWrong(t("noFile"));
    setPending(true);
    setWrong(null);
    try {
      const body = { file: await file.text() };
      const imported = await post<Imported>(`stories/${storyId}/reports/import`, body);
      showToast(t("done", { ...imported }));
      router.push(`/stories/${storyId}/claims`);
    } catch (error) {
      setWrong(failureOf(error));
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
            accept=".json,.jsonld,application/json,application/ld+json"
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
