"use client";

import { ToggleButton } from "react-aria-components/ToggleButton";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import { hueOf } from "@/components/ui/group-hue";
import type { GroupView } from "@/lib/claims/view";
import type { Outcome } from "@/lib/verdicts/view";

const questions = {
  one_stands: "whichStands",
  same_meaning: "whoseWords",
  several_stand: "whichStand",
} as const;

/** Which group of readings stands, by letter; nothing for outcomes that name no reading. */
export function StandingChoice({
  outcome,
  groups,
  letters,
  error,
  onPrefer,
}: {
  outcome: Outcome | null;
  groups: readonly GroupView[];
  letters: readonly string[];
  error: string | null;
  onPrefer: (letter: string) => void;
}) {
  const t = useTranslations("verdicts");
  if (outcome !== "one_stands" && outcome !== "same_meaning" && outcome !== "several_stand") return null;
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={error ? "standing-error" : undefined}>
      <legend className="mb-1 text-ink-soft text-xs">{t(questions[outcome])}</legend>
      <div className="flex flex-wrap gap-1.5">
        {groups.map((group) => (
          <ToggleButton
            key={group.letter}
            isSelected={letters.includes(group.letter)}
            onChange={() => onPrefer(group.letter)}
            className={classes(
              "inline-flex max-w-full cursor-default items-center gap-1.5 rounded-md border border-line-strong/60 px-1.5 py-0.5",
              "data-hovered:border-line-strong data-selected:border-current data-selected:font-semibold",
              hueOf(group.letter).text,
            )}
          >
            <span className="font-serif text-sm italic">{group.letter}</span>
            <span dir="auto" className="truncate text-ink">
              {group.label}
            </span>
          </ToggleButton>
        ))}
      </div>
      {error && (
        <p id="standing-error" className="text-danger text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
