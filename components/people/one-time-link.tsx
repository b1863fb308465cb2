"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** The link that lets one person in: shown now and never again. */
export function OneTimeLink({ email, link, close }: { email: string; link: string; close: () => void }) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      setCopied("failed"); // no permission, or plain http: there is no clipboard then
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{t("linkHelp", { email })}</p>
      <TextField
        label={t("link")}
        value={link}
        isReadOnly
        autoFocus
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      />
      <p role="status" className="min-h-5 text-ink-soft text-xs">
        {copied === "yes" ? common("copied") : copied === "failed" ? t("copyFailed") : ""}
      </p>
      <Actions>
        <Button onPress={close}>{t("done")}</Button>
        <Button look="main" onPress={copy}>
          {t("copyLink")}
        </Button>
      </Actions>
    </div>
  );
}
