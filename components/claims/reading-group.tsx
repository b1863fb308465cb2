"use client";

import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useTranslations } from "use-intl/react";
import { hueOf } from "@/components/texts/group";
import { classes } from "@/components/ui/classes";
import type { GroupView } from "@/lib/claims/view";

/** Readings that agree: their letter, how many texts and origins tell it, and the lines themselves. */
export function ReadingGroup({
  group,
  stands,
  canPrefer,
  onPrefer,
  children,
}: {
  group: GroupView;
  stands: boolean;
  canPrefer: boolean;
  onPrefer: (letter: string) => void;
  children: ReactNode;
}) {
  const t = useTranslations("claims");
  const hue = hueOf(group.letter);
  return (
    <section
      aria-label={t("groupName", { letter: group.letter, label: group.label })}
      className={classes("border-l-2 pl-3", stands ? `${hue.border} ${hue.wash}` : "border-transparent")}
    >
      <div className="flex items-center gap-2 pt-1.5">
        <ToggleButton
          isSelected={stands}
          isDisabled={!canPrefer}
          onChange={() => onPrefer(group.letter)}
          aria-label={t("prefer", { letter: group.letter, label: group.label })}
          className={classes(
            "inline-flex size-6 shrink-0 cursor-default items-center justify-center rounded-md border border-current font-serif text-base italic leading-none",
            "data-hovered:bg-sunken data-selected:border-2",
            hue.text,
          )}
        >
          {group.letter}
        </ToggleButton>
        <p className="text-ink-soft text-xs">
          {t("texts", { texts: group.sigla.length, origins: group.origins })}
          {group.unknownOrigins > 0 && t("unknownOrigins", { count: group.unknownOrigins })}
        </p>
        {stands && <p className={classes("font-medium text-xs", hue.text)}>{t("preferred")}</p>}
      </div>
      <ul>{children}</ul>
    </section>
  );
}
