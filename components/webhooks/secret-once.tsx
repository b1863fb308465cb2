"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** A new secret: shown now and never again. */
export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations("webhooks");
  const common = useTranslations("common");
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied("yes");
    } catch {
      setCopied("failed"); // no permission, or plain http: there is no clipboard then
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{t("secretHelp")}</p>
      <TextField
        label={t("secret")}
        value={secret}
        isReadOnly
        autoFocus
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      />
      <p className="text-ink-soft text-xs">
        {t("secretUse")} <code className="break-all">Variorum-Signature: v1=…</code>
      </p>
      <p role="status" className="min-h-5 text-ink-soft text-xs">
        {copied === "yes" ? common("copied") : copied === "failed" ? t("copyFailed") : ""}
      </p>
      <Actions>
        <Button onPress={close}>{t("done")}</Button>
        <Button look="main" onPress={copy}>
          {common("copy")}
        </Button>
      </Actions>
    </div>
  );
}
