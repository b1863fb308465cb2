"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { hueOf } from "@/components/ui/group-hue";
import { Pressable } from "@/components/ui/pressable";
import type { GroupView } from "@/lib/claims/view";

/** Readings that agree: their letter, how many texts and origins tell it, and the lines themselves. */
export function ReadingGroup({
  group,
  stands,
  canPrefer,
  onPrefer,
  dense,
  children,
}: {
  group: GroupView;
  stands: boolean;
  canPrefer: boolean;
  onPrefer: (letter: string) => void;
  /** Many readings: the letter stands beside them, not above. */
  dense: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("claims");
  const hue = hueOf(group.letter);
  return (
    <section
      aria-label={t("groupName", { letter: group.letter, label: group.label })}
      className={classes(
        "border-l-2 pl-3",
        dense && "grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2",
        stands ? `${hue.border} ${hue.wash}` : "border-transparent",
      )}
    >
      <div className={dense ? "contents" : "flex items-center gap-2 pt-1.5"}>
        <Pressable
          aria-pressed={stands}
          isDisabled={!canPrefer}
          onPress={() => onPrefer(group.letter)}
          aria-label={t("prefer", { letter: group.letter, label: group.label })}
          className={classes(
            dense && "row-span-2 mt-0.5 self-start",
            "inline-flex size-6 shrink-0 cursor-default items-center justify-center rounded-md border border-current font-serif text-base italic leading-none",
            "data-hovered:bg-sunken aria-pressed:border-2",
            hue.text,
          )}
        >
          {group.letter}
        </Pressable>
        <p
          className={classes(
            "text-ink-soft text-xs",
            dense && (group.sigla.length > 1 || stands ? "col-start-2 row-start-1" : "sr-only"),
          )}
        >
          {dense && stands && <span className={classes("font-medium", hue.text)}>{t("preferred")} · </span>}
          {t("texts", { texts: group.sigla.length, origins: group.origins })}
          {group.unknownOrigins > 0 && t("unknownOrigins", { count: group.unknownOrigins })}
        </p>
        {stands && !dense && <p className={classes("font-medium text-xs", hue.text)}>{t("preferred")}</p>}
      </div>
      <ul className={dense ? "col-start-2" : ""}>{children}</ul>
    </section>
  );
}
