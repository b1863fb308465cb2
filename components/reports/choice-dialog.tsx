"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { ReportClaim } from "@/lib/reports/view";
import { type Choice, everything, inOrder, moved, withClaim } from "./choice";

/** Which claims go into the report and in which order, and whether names and notes do. */
export function ChoiceDialog({
  claims,
  choice,
  onChange,
  isOpen,
  onOpenChange,
}: {
  claims: readonly ReportClaim[];
  choice: Choice;
  onChange: (choice: Choice) => void;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("reports.choice");
  const c = useTranslations("claims");
  const all = inOrder(claims, choice);
  return (
    <Dialog title={t("title")} place="side" isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <div className="flex flex-col gap-4">
          <div className="flex flex-col gap-2">
            <Checkbox isSelected={choice.names} onChange={(names) => onChange({ ...choice, names })}>
              {t("names")}
            </Checkbox>
            <Checkbox isSelected={choice.notes} onChange={(notes) => onChange({ ...choice, notes })}>
              {t("notes")}
            </Checkbox>
          </div>
          <ol aria-label={t("claims")} className="flex flex-col">
            {all.map(({ number, statement }, index) => (
              <li key={number} className="flex items-start gap-2 border-line border-t py-1.5">
                <Checkbox
                  className="min-w-0 flex-1 pt-1"
                  isSelected={!choice.leftOut.has(number)}
                  onChange={(isIn) => onChange(withClaim(choice, number, isIn))}
                >
                  <span className="min-w-0">
                    <span className="text-ink-soft text-xs">{c("number", { number })}</span> {statement}
                  </span>
                </Checkbox>
                <IconButton
                  label={t("up", { number })}
                  isDisabled={index === 0}
                  onPress={() => onChange(moved(claims, choice, number, -1))}
                >
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  label={t("down", { number })}
                  isDisabled={index === all.length - 1}
                  onPress={() => onChange(moved(claims, choice, number, 1))}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
              </li>
            ))}
          </ol>
          <Actions>
            <Button look="quiet" onPress={() => onChange(everything)}>
              {t("reset")}
            </Button>
            <Button look="main" onPress={close}>
              {t("done")}
            </Button>
          </Actions>
        </div>
      )}
    </Dialog>
  );
}
