"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { storeKeys, useKeySettings } from "./key-store";
import { isUsable, type KeyedCommand, keyedCommands, rekeyed, usualKeys } from "./keymap";

const fixed = [
  { keys: "Enter", does: "open" },
  { keys: "1 – 6", does: "outcome" },
  { keys: "Ctrl / ⌘ Enter", does: "record" },
  { keys: "Ctrl / ⌘ K", does: "palette" },
  { keys: "F6", does: "pane" },
] as const;

/** The map of the keys, in a dialog: single keys can be changed there, or switched off. */
export function KeyMap({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("claims.keys");
  const settings = useKeySettings();
  const [asking, setAsking] = useState<KeyedCommand | null>(null);
  const isUsual = keyedCommands.every((name) => settings.keys[name] === usualKeys[name]);
  return (
    <Dialog title={t("title")} isOpen={isOpen} onOpenChange={onOpenChange} width="max-w-md">
      <p className="mb-3 text-ink-soft">{t("text")}</p>
      <Checkbox
        className="mb-3"
        isSelected={settings.areOn}
        onChange={(areOn) => storeKeys({ ...settings, areOn })}
      >
        {t("areOn")}
      </Checkbox>
      <ul className="flex flex-col gap-0.5">
        {fixed.map(({ keys, does }) => (
          <li key={does} className="grid min-h-7 grid-cols-[8rem_1fr] items-center gap-x-4">
            <span>
              <Kbd>{keys}</Kbd>
            </span>
            {t(does)}
          </li>
        ))}
        {keyedCommands.map((name) => (
          <li
            key={name}
            className={`grid min-h-7 grid-cols-[8rem_1fr] items-center gap-x-4 ${settings.areOn ? "" : "opacity-60"}`}
          >
            <span>
              <Button
                size="small"
                look="quiet"
                className="-ml-2"
                isDisabled={!settings.areOn}
                aria-label={
                  asking === name ? t("press") : t("change", { does: t(name), key: settings.keys[name] })
                }
                onPress={() => setAsking(name)}
                onBlur={() => setAsking(null)}
                onKeyDown={(event) => {
                  if (asking !== name) {
                    event.continuePropagation();
                    return;
                  }
                  if (isUsable(event.key)) storeKeys(rekeyed(settings, name, event.key));
                  setAsking(null);
                }}
              >
                {asking === name ? t("press") : <Kbd>{settings.keys[name]}</Kbd>}
              </Button>
            </span>
            {t(name)}
          </li>
        ))}
      </ul>
      {!isUsual && (
        <Button size="small" className="mt-3" onPress={() => storeKeys({ ...settings, keys: usualKeys })}>
          {t("usual")}
        </Button>
      )}
    </Dialog>
  );
}
