"use client";

import { Check, Clock, CornerUpLeft, PenLine, RotateCcw, X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import type { ClaimState } from "@/lib/claims/view";

const icons = {
  open: null,
  dismissed: X,
  decided: Clock,
  awaiting_signature: PenLine,
  sent_back: CornerUpLeft,
  signed: Check,
  reopened: RotateCcw,
} as const;

/** The states in which somebody has to do something again stand out a little; the others are quiet. */
const looks: Partial<Record<ClaimState, string>> = {
  sent_back: "text-warn",
  reopened: "text-warn",
  signed: "text-good",
};

/** Where a claim stands, as a small sign with its word. An open claim has none: it is the rule. */
export function ClaimStateMark({ state }: { state: ClaimState }) {
  const t = useTranslations("claims.states");
  const Icon = icons[state];
  if (!Icon) return null;
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 whitespace-nowrap text-xs",
        looks[state] ?? "text-ink-soft",
      )}
    >
      <Icon aria-hidden className="size-3" />
      {t(state)}
    </span>
  );
}
