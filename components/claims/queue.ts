import type { ClaimRow } from "@/lib/claims/view";
import { isUndecided } from "./filter";

/** The parts of the queue in their order; all but the first are folded until somebody opens them. */
export const sections = ["main", "low", "left_out", "ruled", "dismissed", "agreements"] as const;
export type Section = (typeof sections)[number];

/** The part of the queue in which a claim stands. */
export function sectionOf(claim: ClaimRow): Section {
  if (claim.state === "dismissed") return "dismissed";
  if (claim.kind === null) return claim.madeBy === "editor" ? "main" : "agreements";
  // One that waits for a person is never folded away, however small the engine thinks it is.
  if (claim.state === "sent_back" || claim.state === "reopened") return "main";
  // A ruling suggests and removes nothing: what it speaks on is folded, in a part of its own.
  if (claim.suggestedBy) return "ruled";
  if (claim.kind === "omission") return "left_out";
  return claim.severity === "low" ? "low" : "main";
}

/** The claims by section, in the order they came (most important first). */
export function bySection(claims: readonly ClaimRow[]): Readonly<Record<Section, readonly ClaimRow[]>> {
  const result: Record<Section, ClaimRow[]> = {
    main: [],
    low: [],
    left_out: [],
    ruled: [],
    dismissed: [],
    agreements: [],
  };
  for (const claim of claims) result[sectionOf(claim)].push(claim);
  return result;
}

/**
 * The claims as the reader last saw them, in that order and with fresh contents, and how many are new since then.
 * Nothing moves under the pointer: new claims come in when the reader asks for them.
 */
export function keepPlaces(
  shown: readonly string[],
  fresh: readonly ClaimRow[],
): { readonly claims: readonly ClaimRow[]; readonly added: number } {
  const byId = new Map(fresh.map((claim) => [claim.id, claim]));
  const claims = shown.flatMap((id) => byId.get(id) ?? []);
  return { claims, added: fresh.length - claims.length };
}

/** The claim `step` places after the current one in the visible order; the first (or last) one when none is open. */
export function neighbour(
  visible: readonly ClaimRow[],
  number: number | null,
  step: 1 | -1,
): ClaimRow | null {
  const at = visible.findIndex((claim) => claim.number === number);
  if (at === -1) return (step === 1 ? visible[0] : visible.at(-1)) ?? null;
  return visible[at + step] ?? null;
}

/** The next claim to decide after the current one, beginning again at the top; null when none is left. */
export function nextUndecided(visible: readonly ClaimRow[], number: number | null): ClaimRow | null {
  const at = visible.findIndex((claim) => claim.number === number);
  return [...visible.slice(at + 1), ...visible.slice(0, Math.max(at, 0))].find(isUndecided) ?? null;
}

/** Independent origins per group, largest first as the groups come: "4 : 1". */
export const originCounts = (claim: ClaimRow): string =>
  claim.groups.map((group) => group.origins).join(" : ");
