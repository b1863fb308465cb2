"use client";

import { useTranslations } from "use-intl/react";
import { ShownOnce } from "@/components/ui/shown-once";

/** A webhook's new secret: shown now and never again. */
export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations("webhooks");
  const texts = { help: t("secretHelp"), label: t("secret"), copyFailed: t("copyFailed"), done: t("done") };
  return (
    <ShownOnce {...texts} value={secret} close={close}>
      <p className="text-ink-soft text-xs">
        {t("secretUse")} <code className="break-all">Variorum-Signature: v1=…</code>
      </p>
    </ShownOnce>
  );
}
