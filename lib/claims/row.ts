import { groupsOf } from "./groups";
import type { LoadedRow, Surroundings } from "./load";
import { markOf } from "./second-opinion";
import { suggestionOn } from "./suggestion";
import type { ClaimRow, GroupView, Severity } from "./view";

const weight: Record<Severity, number> = { high: 2, medium: 1, low: 0 };

type LoadedReading = LoadedRow["readings"][number];

/** The readings that count: those of removed sources only where a verdict was given on them. */
export function readingsThatCount(claim: LoadedRow, { sources }: Surroundings): LoadedReading[] {
  return claim.readings.filter(
    ({ sourceId }) => claim.currentVerdictId || sources.get(sourceId)?.removed === false,
  );
}

/** The words of a reading, its spans joined. */
export const wordsOf = (reading: { readonly spans: readonly { readonly exact: string }[] }): string =>
  reading.spans.map(({ exact }) => exact).join(" … ");

/** The groups of a claim with their letters. */
export function groupsOfClaim(claim: LoadedRow, around: Surroundings): GroupView[] {
  const readings = readingsThatCount(claim, around).map((reading) => ({
    ...reading,
    exact: wordsOf(reading),
  }));
  return groupsOf(readings, around.sources);
}

/** Sources in the story that say nothing on the claim, in the story's order. */
export function gapsOf(claim: LoadedRow, around: Surroundings): { id: string; siglum: string }[] {
  const speaking = new Set(claim.readings.map(({ sourceId }) => sourceId));
  const found = around.spoken.get(claim.id);
  return [...around.sources.values()]
    .filter(({ id, removed }) => !removed && !speaking.has(id) && !found?.has(id))
    .map(({ id, siglum }) => ({ id, siglum }));
}

/** A line of the queue. */
export function claimRow(claim: LoadedRow, around: Surroundings, readerId: string): ClaimRow {
  const flag = mainFlag(claim);
  const groups = groupsOfClaim(claim, around);
  return {
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    kind: flag?.kind ?? null,
    severity: flag?.severity ?? null,
    explanation: flag ? explanationOf(flag, claim.readings, groups) : null,
    state: claim.state,
    madeBy: claim.madeBy,
    groups,
    gaps: gapsOf(claim, around).map(({ siglum }) => siglum),
    rank: claim.rank,
    first: firstPlace(claim, around),
    notFoundByRun: notFoundByRun(claim, around),
    suggestedBy: suggestionOn(claim),
    outcome: claim.currentVerdict?.outcome ?? null,
    secondOpinion: markOf(claim, readerId),
    assignee: claim.assignee,
    openComments: claim._count.comments,
    rowVersion: claim.rowVersion,
  };
}

/** The place of the first reading in the story's order. */
function firstPlace(claim: LoadedRow, around: Surroundings): ClaimRow["first"] {
  const places = readingsThatCount(claim, around).flatMap(({ sourceId, spans: [span] }) => {
    const source = around.sources.get(sourceId);
    return source && span ? [{ source: source.position, start: span.start }] : [];
  });
  return places.reduce<ClaimRow["first"]>(
    (best, place) => (best && inStory(best, place) <= 0 ? best : place),
    null,
  );
}

type Place = NonNullable<ClaimRow["first"]>;
const inStory = (a: Place, b: Place): number => a.source - b.source || a.start - b.start;

/**
 * The engine's sentence; for an editor's own flag, and once a reading that the engine spoke of has left the claim,
 * who says what as the readings stand now.
 */
export function explanationOf(
  flag: LoadedRow["discrepancies"][number],
  readings: readonly { readonly id: string }[],
  groups: readonly GroupView[],
): string {
  const live = new Set(readings.map(({ id }) => id));
  if (flag.explanation !== "" && flag.readings.every(({ readingId }) => live.has(readingId))) {
    return flag.explanation;
  }
  const marked = flag.madeBy === "editor" ? "Marked by an editor" : "Corrected by an editor";
  const said = groups.map(({ sigla, label }) => `${sigla.join(", ")}: “${label}”`);
  return said.length === 0 ? `${marked}; no text speaks on it now.` : `${marked}. ${said.join("; ")}.`;
}

/** The gravest discrepancy of a claim. */
export function mainFlag(claim: Pick<LoadedRow, "discrepancies">): LoadedRow["discrepancies"][number] | null {
  const [first, ...others] = claim.discrepancies;
  if (!first) return null;
  return others.reduce(
    (best, other) => (weight[other.severity] > weight[best.severity] ? other : best),
    first,
  );
}

function notFoundByRun(claim: LoadedRow, { newestRun }: Surroundings): number | null {
  // What an editor made and no run ever found is not missing from the newest one.
  if (!newestRun || !claim.lastFoundRun) return null;
  return claim.lastFoundRun.number < newestRun.number ? newestRun.number : null;
}

/** Most important first; claims without a rank after those with one, agreements last. */
export function byImportance(a: ClaimRow, b: ClaimRow): number {
  return (
    Number(a.kind === null) - Number(b.kind === null) ||
    (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
    a.number - b.number
  );
}
