"use client";

import { useTranslations } from "use-intl/react";
import { ShownOnce } from "@/components/ui/shown-once";

/** A new token: shown now and never again. */
export function TokenOnce({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations("account.tokens");
  const texts = { help: t("onceHelp"), label: t("token"), copyFailed: t("copyFailed"), done: t("done") };
  return (
    <ShownOnce {...texts} value={secret} close={close}>
      <p className="text-ink-soft text-xs">
        {t("use")} <code className="break-all">Authorization: Bearer vrm_…</code>
      </p>
    </ShownOnce>
  );
}
