import { useLocale } from "use-intl/react";
import type { Severity } from "@/lib/claims/view";
import { type Outcome, presets } from "@/lib/verdicts/view";
import { languageOf } from "@/messages/languages";

/** A function that gives the ready-made reasons for an outcome; none where high severity asks for one's own words. */
export function usePresets(): (outcome: Outcome | null, severity: Severity | null) => readonly string[] {
  const { dismissals, rationales } = presets[languageOf(useLocale()) ?? "en"];
  return (outcome, severity) => {
    if (outcome === "dismissed") return dismissals;
    return severity === "high" || outcome === null ? [] : rationales;
  };
}

/** Whether these are the words of a ready-made reason, in any language. */
export const isPreset = (text: string): boolean =>
  Object.values(presets).some(({ dismissals, rationales }) =>
    [...dismissals, ...rationales].some((preset) => preset === text),
  );
