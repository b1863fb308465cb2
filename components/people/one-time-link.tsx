"use client";

import { useTranslations } from "use-intl/react";
import { ShownOnce } from "@/components/ui/shown-once";

/** The link that lets one person in: shown now and never again. */
export function OneTimeLink({ email, link, close }: { email: string; link: string; close: () => void }) {
  const t = useTranslations("people");
  const texts = { help: t("linkHelp", { email }), label: t("link"), done: t("done") };
  return (
    <ShownOnce {...texts} value={link} copyLabel={t("copyLink")} copyFailed={t("copyFailed")} close={close} />
  );
}
