"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { iconButtonClass } from "@/components/ui/button-class";
import { classes } from "@/components/ui/classes";
import { useMenu } from "@/components/ui/use-menu";
import type { ClaimView, ReadingView } from "@/lib/claims/view";
import type { Task } from "./task";
import type { Corrections } from "./use-corrections";

// Opened now and then: its code comes when it is.
const ReadingActions = dynamic(() => import("./reading-actions").then((module) => module.ReadingActions), {
  ssr: false,
});

/**
 * What can be corrected about one reading: where it belongs, and with which it agrees. A plain button, since a claim has
 * a hundred of them; what the menu holds is put together when it is opened.
 */
export function ReadingMenu(props: {
  readonly claim: ClaimView;
  readonly reading: ReadingView;
  readonly corrections: Corrections;
  readonly onTask: (task: Task) => void;
}) {
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
