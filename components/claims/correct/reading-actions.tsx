"use client";

import { useTranslations } from "use-intl/react";
import { type Action, ActionMenu } from "@/components/ui/action-menu";
import type { MenuState } from "@/components/ui/use-menu";
import type { ClaimView, ReadingView } from "@/lib/claims/view";
import type { Task } from "./task";
import type { Corrections } from "./use-corrections";

// More groups than this make a menu that nobody reads: the reading gets one of its own and is put right there.
const mostGroups = 6;

const longest = 44; // characters of a quotation in a menu

const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;

/** The menu of what can be corrected about one reading. */
export function ReadingActions({
  claim,
  reading,
  corrections,
  onTask,
  menu,
  label,
}: {
  readonly claim: ClaimView;
  readonly reading: ReadingView;
  readonly corrections: Corrections;
  readonly onTask: (task: Task) => void;
  readonly menu: MenuState;
  readonly label: string;
}) {
  const t = useTranslations("claims.correct");
  const alone = claim.readings.length < 2;
  const own = claim.readings.filter(({ letter }) => letter === reading.letter).length === 1;
  const regroup = (value: string) => () => void corrections.regroup(reading, value);
  const groups: Action[] = claim.groups
    .filter((group) => group.letter !== reading.letter)
    .slice(0, mostGroups)
    .map((group) => ({
      label: t("agrees", { letter: group.letter, label: shortened(group.label) }),
      onAction: regroup(group.value),
    }));
  const actions: Action[] = [
    { label: t("move"), onAction: () => onTask({ name: "move", reading }), isDisabled: alone },
    ...groups,
    // A normal form that no other reading has: the reading's own id.
    ...(own ? [] : [{ label: t("ownGroup"), onAction: regroup(`reading ${reading.id}`) }]),
    {
      label: t("apartOne"),
      onAction: () => void corrections.apart([reading.id]),
      isDisabled: alone,
      danger: true,
    },
    { label: t("takeOut"), onAction: () => void corrections.takeOut(reading), danger: true },
  ];
  return <ActionMenu {...menu} label={label} actions={actions} />;
}
