"use client";

import { useTranslations } from "use-intl/react";
import { Kbd } from "@/components/ui/kbd";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { type Outcome, outcomes } from "@/lib/verdicts/view";

/** The key that selects each outcome: 1 to 6, and d. */
const keys: Readonly<Record<Outcome, string>> = {
  one_stands: "1",
  same_meaning: "2",
  several_stand: "3",
  none_stands: "4",
  cut: "5",
  needs_check: "6",
  dismissed: "d",
};

/** The outcomes with their keys. Selecting one saves nothing. */
export function OutcomeChoice({
  outcome,
  error,
  onChange,
}: {
  outcome: Outcome | null;
  error: string | null;
  onChange: (outcome: Outcome) => void;
}) {
  const t = useTranslations("verdicts");
  return (
    <RadioGroup
      label={t("outcome")}
      value={outcome}
      error={error}
      onChange={(value) => {
        const chosen = outcomes.find((item) => item === value);
        if (chosen) onChange(chosen);
      }}
    >
      {outcomes.map((item) => (
        <div key={item} className={item === "dismissed" ? "mt-1 border-line border-t pt-1.5" : ""}>
          <Radio value={item} className="w-full [&>span:last-child]:flex-1">
            <span className="flex items-center justify-between gap-2">
              {t(`outcomes.${item}`)}
              <span aria-hidden>
                <Kbd>{keys[item]}</Kbd>
              </span>
            </span>
          </Radio>
        </div>
      ))}
    </RadioGroup>
  );
}
