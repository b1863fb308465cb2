"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { keyLines } from "./keymap";

/** The map of the keys, in a dialog. */
export function KeyMap({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("claims.keys");
  return (
    <Dialog title={t("title")} isOpen={isOpen} onOpenChange={onOpenChange} width="max-w-md">
      <p className="mb-3 text-ink-soft">{t("text")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {keyLines.map(({ keys, between, does }) => (
          <Fragment key={does}>
            <dt className="flex items-center gap-1">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && between && <span className="text-ink-soft text-xs">{t(between)}</span>}
                  <Kbd>{key === "Mod" ? "Ctrl / ⌘" : key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
