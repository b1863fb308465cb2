import type { LoadedRow } from "./load";
import type { SuggestionView } from "./view";

/** What the first ruling in force says on a claim that still waits; only what its newest run was touched by counts. */
export function suggestionOn(
  { state, lastFoundRunId, ruled }: Pick<LoadedRow, "state" | "lastFoundRunId" | "ruled">,
  now: Date = new Date(),
): SuggestionView | null {
  if (state !== "open") return null;
  const effect = ruled.find(
    ({ runId, ruling }) => runId === lastFoundRunId && (ruling.expiresAt === null || ruling.expiresAt > now),
  );
  if (!effect) return null;
  const { id, number, kind, reason, pattern } = effect.ruling;
  return { rulingId: id, number, kind, reason, advice: adviceOf(pattern) };
}

/** What a ruling says to use: what it looks for is the rulings' matter, this stands in one of two fields. */
export function adviceOf(pattern: unknown): string | null {
  const { use, value } = (pattern ?? {}) as { use?: unknown; value?: unknown };
  const advice = use ?? value;
  return typeof advice === "string" ? advice : null;
}
