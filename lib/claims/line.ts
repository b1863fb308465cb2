import type { SourceKind } from "@/lib/sources/view";
import { type CountedSource, groupsOf } from "./groups";
import {
  type ClaimRow,
  type GroupView,
  type Kind,
  noMention,
  notCompared,
  type Severity,
  several,
  spreadParts,
} from "./view";

/** A reading as far as a claim's line hangs on it. */
export interface SaidReading {
  readonly id: string;
  readonly sourceId: string;
  readonly value: string;
  /** The words, its spans joined. */
  readonly exact: string;
  /** Where its first span begins; null without one. */
  readonly start: number | null;
  /** For each span that has its words, in which part of the text it lies, from 0. */
  readonly parts: readonly number[];
}

/** A flag as far as a claim's line hangs on it. */
export interface LineFlag {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly explanation: string;
  readonly madeBy: "engine" | "editor";
  /** Ids of the readings that it speaks of. */
  readonly readings: readonly string[];
}

/** A source as a line sees it. */
export interface LineSource extends CountedSource {
  readonly kind: SourceKind;
  readonly removed: boolean;
}

/** What the readings of a claim come to, as lists show it. */
export interface ClaimLine
  extends Pick<ClaimRow, "kind" | "severity" | "explanation" | "cells" | "first">,
    Pick<MatrixSigns, "more"> {
  readonly groups: readonly GroupView[];
  /** For each span of a flagged claim: the place of its source in `cells` times `spreadParts`, and its part. */
  readonly places: readonly number[];
}

interface MatrixSigns {
  readonly cells: string;
  /** Place of a source with several readings → their letters ("a c"). */
  readonly more: Readonly<Record<number, string>>;
}

/**
 * The line of a claim. `flags` come oldest first, `sources` in the story's order, removed ones too: their readings
 * count where a verdict was given on them.
 */
export function lineOf(
  claim: { readonly isDecided: boolean; readonly readings: readonly SaidReading[] },
  flags: readonly LineFlag[],
  sources: ReadonlyMap<string, LineSource>,
): ClaimLine {
  const counting = claim.readings.filter(
    ({ sourceId }) => claim.isDecided || sources.get(sourceId)?.removed === false,
  );
  const groups = groupsOf(counting, sources);
  const flag = mainFlag(flags);
  const present = [...sources.values()].filter(({ removed }) => !removed);
  const places = new Map(present.map(({ id }, index) => [id, index]));
  return {
    kind: flag?.kind ?? null,
    severity: flag?.severity ?? null,
    explanation: flag ? explanationOf(flag, claim.readings, groups) : null,
    groups,
    ...signsOf(counting, groups, present),
    first: firstPlace(counting, sources),
    places: flag
      ? counting.flatMap(({ sourceId, parts }) => {
          const place = places.get(sourceId);
          return place === undefined ? [] : parts.map((part) => place * spreadParts + part);
        })
      : [],
  };
}

const weight: Record<Severity, number> = { high: 2, medium: 1, low: 0 };

/** The gravest of a claim's flags, the oldest of several; null without one. */
export function mainFlag<Flag extends { readonly severity: Severity }>(flags: readonly Flag[]): Flag | null {
  const [first, ...others] = flags;
  if (!first) return null;
  return others.reduce(
    (best, other) => (weight[other.severity] > weight[best.severity] ? other : best),
    first,
  );
}

/**
 * The engine's sentence; for an editor's own flag, and once a reading that the engine spoke of has left the claim,
 * who says what as the readings stand now.
 */
export function explanationOf(
  flag: LineFlag,
  readings: readonly { readonly id: string }[],
  groups: readonly GroupView[],
): string {
  const live = new Set(readings.map(({ id }) => id));
  if (flag.explanation !== "" && flag.readings.every((id) => live.has(id))) return flag.explanation;
  const marked = flag.madeBy === "editor" ? "Marked by an editor" : "Corrected by an editor";
  const said = groups.map(({ sigla, label }) => `${sigla.join(", ")}: “${label}”`);
  return said.length === 0 ? `${marked}; no text speaks on it now.` : `${marked}. ${said.join("; ")}.`;
}

/** The letters of the readings, one character a source; `more` names those of a source with several. */
function signsOf(
  readings: readonly SaidReading[],
  groups: readonly GroupView[],
  present: readonly { readonly id: string }[],
): MatrixSigns {
  const letters = new Map(groups.map(({ value, letter }) => [value, letter]));
  const bySource = new Map<string, Set<string>>();
  for (const { sourceId, value } of readings) {
    const letter = letters.get(value);
    if (letter) bySource.set(sourceId, (bySource.get(sourceId) ?? new Set()).add(letter));
  }
  const more: Record<number, string> = {};
  const cells = present.map(({ id }, index) => {
    const [only, ...others] = [...(bySource.get(id) ?? [])].sort();
    if (only === undefined) return readings.length === 0 ? notCompared : noMention;
    if (others.length === 0 && only.length === 1) return only;
    more[index] = [only, ...others].join(" ");
    return several;
  });
  return { cells: cells.join(""), more };
}

/** The place of the first reading in the story's order. */
function firstPlace(
  readings: readonly SaidReading[],
  sources: ReadonlyMap<string, LineSource>,
): ClaimRow["first"] {
  let best: ClaimRow["first"] = null;
  for (const { sourceId, start } of readings) {
    const source = sources.get(sourceId)?.position;
    if (source === undefined || start === null) continue;
    if (!best || source < best.source || (source === best.source && start < best.start)) {
      best = { source, start };
    }
  }
  return best;
}
