import { groupsOf } from "./groups";
import { type LineFlag, lineOf } from "./line";
import type { LoadedRow, Surroundings } from "./load";
import { markOf } from "./second-opinion";
import { suggestionOn } from "./suggestion";
import type { ClaimRow, ClaimView, GroupView } from "./view";

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

/** A flag as lines see it. */
export const lineFlag = (flag: LoadedRow["discrepancies"][number]): LineFlag => ({
  ...flag,
  readings: flag.readings.map(({ readingId }) => readingId),
});

/** What the list says of a claim, with the sources of its groups. */
export function claimRow(
  claim: LoadedRow,
  around: Surroundings,
  readerId: string,
): ClaimRow & Pick<ClaimView, "groups" | "gaps"> {
  const {
    more: _,
    places: __,
    ...line
  } = lineOf(
    {
      isDecided: claim.currentVerdictId !== null,
      readings: claim.readings.map((reading) => ({
        ...reading,
        exact: wordsOf(reading),
        start: reading.spans[0]?.start ?? null,
        parts: [],
      })),
    },
    claim.discrepancies.map(lineFlag),
    around.sources,
  );
  return {
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    ...line,
    state: claim.state,
    madeBy: claim.madeBy,
    gaps: gapsOf(claim, around).map(({ siglum }) => siglum),
    rank: claim.rank,
    notFoundByRun: notFoundByRun(claim, around),
    suggestedBy: suggestionOn(claim),
    outcome: claim.currentVerdict?.outcome ?? null,
    secondOpinion: markOf(claim, readerId),
    assignee: claim.assignee,
    openComments: claim._count.comments,
    rowVersion: claim.rowVersion,
  };
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
