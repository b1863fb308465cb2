import type { Severity } from "@/lib/claims/view";
import { dismissalPresets, type Outcome, rationalePresets } from "@/lib/verdicts/view";

/** The ready-made reasons that will do for an outcome; none where high severity asks for the editor's own words. */
export function presetsFor(outcome: Outcome | null, severity: Severity | null): readonly string[] {
  if (outcome === "dismissed") return dismissalPresets;
  return severity === "high" || outcome === null ? [] : rationalePresets;
}
