"use client";

import { useTranslations } from "use-intl/react";
import { TextArea } from "@/components/ui/text-area";
import type { Severity } from "@/lib/claims/view";
import type { Outcome } from "@/lib/verdicts/view";
import { usePresets } from "./presets";

/** Why: ready-made reasons where they will do, and the words to type or change. */
export function RationaleField({
  id = "rationale",
  outcome,
  severity,
  value,
  error,
  onChange,
}: {
  id?: string;
  outcome: Outcome | null;
  severity: Severity | null;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}) {
  const t = useTranslations("verdicts");
  const presets = usePresets()(outcome, severity);
  const asksForWords = severity === "high" && outcome !== "dismissed";
  return (
    <div className="flex flex-col gap-1">
      <TextArea
        id={id}
        label={t(outcome === "dismissed" ? "reason" : "rationale")}
        help={asksForWords && !error ? t("rationaleHigh") : undefined}
        error={error}
        rows={asksForWords ? 3 : 2}
        value={value}
        onChange={onChange}
      />
      {presets.length > 0 && (
        <ul aria-label={t("presets")} className="flex flex-col">
          {presets.map((preset) => (
            <li key={preset}>
              <button
                type="button"
                aria-pressed={value === preset}
                onClick={() => onChange(preset)}
                className="w-full cursor-default rounded-md px-1.5 py-0.5 text-left text-ink-soft hover:bg-sunken hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-ink"
              >
                {preset}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
