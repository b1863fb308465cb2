"use client";

import { SquarePen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { IconButton } from "@/components/ui/icon-button";
import { useMenu } from "@/components/ui/use-menu";
import type { ClaimView } from "@/lib/claims/view";
import { useKeyOf } from "../key-store";
import { useCommands } from "../use-commands";
import type { Task } from "./task";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

/** What can be corrected about a claim; the key e opens it. */
export function ClaimMenu({
  claim,
  onTask,
  onUndo,
}: {
  claim: ClaimView;
  onTask: (task: Task) => void;
  onUndo: () => void;
}) {
  const t = useTranslations("claims.correct");
  const { button, menu, isNeeded } = useMenu();
  const keyOf = useKeyOf();
  useCommands({ correct: button.onPress });
  const parts = claim.readings.length > 1;
  const { lastEdit } = claim;
  return (
    <>
      <IconButton {...button} label={t("menu", { number: claim.number })} keys={keyOf("correct")}>
        <SquarePen aria-hidden />
      </IconButton>
      {isNeeded && (
        <ActionMenu
          {...menu}
          label={t("menu", { number: claim.number })}
          actions={[
            { label: t("change"), onAction: () => onTask({ name: "change" }) },
            { label: t("split"), onAction: () => onTask({ name: "split" }), isDisabled: !parts },
            { label: t("merge"), onAction: () => onTask({ name: "merge" }) },
            { label: t("apart"), onAction: () => onTask({ name: "apart" }), isDisabled: !parts },
            ...(lastEdit
              ? [{ label: t("undo", { edit: t(`edits.${lastEdit.kind}`) }), onAction: onUndo }]
              : []),
          ]}
        />
      )}
    </>
  );
}
