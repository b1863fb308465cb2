"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import type { Action } from "@/components/ui/action-menu";
import { IconButton } from "@/components/ui/icon-button";
import { useMenu } from "@/components/ui/use-menu";
import type { ClaimView, ReadingView } from "@/lib/claims/view";
import type { Task } from "./task";
import type { Corrections } from "./use-corrections";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

// More groups than this make a menu that nobody reads: the reading gets one of its own and is put right there.
const mostGroups = 6;

const longest = 44; // characters of a quotation in a menu

const shortened = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;

/** What can be corrected about one reading: where it belongs, and with which it agrees. */
export function ReadingMenu({
  claim,
  reading,
  corrections,
  onTask,
}: {
  claim: ClaimView;
  reading: ReadingView;
  corrections: Corrections;
  onTask: (task: Task) => void;
}) {
  const t = useTranslations("claims.correct");
  const { button, menu, isNeeded } = useMenu();
  const label = t("readingMenu", { siglum: reading.siglum, letter: reading.letter });
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
  return (
    <>
      <IconButton {...button} label={label} className="size-6">
        <Ellipsis aria-hidden />
      </IconButton>
      {isNeeded && <ActionMenu {...menu} label={label} actions={actions} />}
    </>
  );
}
