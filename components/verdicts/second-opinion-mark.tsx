"use client";

import { EyeOff, Scale, Split } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "@/components/ui/classes";
import type { SecondOpinionMark as Mark } from "@/lib/claims/view";

const icons = {
  yours: EyeOff,
  asked: EyeOff,
  given: EyeOff,
  differ: Split,
  agreed: Scale,
  adjudicated: Scale,
} as const;

/** True while somebody has to do something about it: until then nothing on the claim is signed. */
export const isUnderWay = (mark: Mark): boolean => mark !== "agreed" && mark !== "adjudicated";

/** Where a blind second opinion stands, as a small sign with its word; what waits for somebody stands out. */
export function SecondOpinionMark({ mark }: { mark: Mark }) {
  const t = useTranslations("verdicts.opinion.marks");
  const Icon = icons[mark];
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 whitespace-nowrap text-xs",
        mark === "yours" || mark === "differ" ? "text-warn" : "text-ink-soft",
      )}
    >
      <Icon aria-hidden className="size-3" />
      {t(mark)}
    </span>
  );
}
