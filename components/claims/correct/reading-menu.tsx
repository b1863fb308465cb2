"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import type { Action } from "@/components/ui/action-menu";
import { iconButtonClass } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";
import { type MenuState, useMenu } from "@/components/ui/use-menu";
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

interface Props {
  readonly claim: ClaimView;
  readonly reading: ReadingView;
  readonly corrections: Corrections;
  readonly onTask: (task: Task) => void;
}

/**
 * What can be corrected about one reading: where it belongs, and with which it agrees. A plain button, since a claim has
 * a hundred of them; what the menu holds is put together when it is opened.
 */
export function ReadingMenu(props: Props) {
  const t = useTranslations("claims.correct");
  const { button, menu, isNeeded } = useMenu();
  const { siglum, letter } = props.reading;
  const label = t("readingMenu", { siglum, letter });
  const { onPress, ...attributes } = button;
  return (
    <>
      <button
        {...attributes}
        type="button"
        onClick={onPress}
        aria-label={label}
        title={label}
        className={classes(iconButtonClass, "size-6 hover:bg-sunken hover:text-ink")}
      >
        <Ellipsis aria-hidden />
      </button>
      {isNeeded && <ReadingActions {...props} menu={menu} label={label} />}
    </>
  );
}

function ReadingActions({
  claim,
  reading,
  corrections,
  onTask,
  menu,
  label,
}: Props & { readonly menu: MenuState; readonly label: string }) {
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
