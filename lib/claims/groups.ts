import type { GroupView } from "./view";

/** A source as counting sees it. */
export interface CountedSource {
  readonly id: string;
  readonly siglum: string;
  readonly position: number;
  readonly originId: string | null;
  /** A translation of a source in the same story is no voice of its own. */
  readonly translationOfId: string | null;
}

export interface GroupedReading {
  readonly sourceId: string;
  readonly value: string;
  /** The words, for the group's label. */
  readonly exact: string;
}

/** What a source counts as: its origin, or that of the text it translates; `known` is false for "its own, as far as we know". */
export function voiceOf(
  source: CountedSource,
  sources: ReadonlyMap<string, CountedSource>,
): { readonly key: string; readonly known: boolean } {
  const seen = new Set<string>();
  let at = source;
  while (at.originId === null && at.translationOfId !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const original = sources.get(at.translationOfId);
    if (!original) break;
    at = original;
  }
  return at.originId === null ? { key: at.id, known: false } : { key: at.originId, known: true };
}

/**
 * The readings of a claim grouped by value, with letters: the group told by most origins is a, equal ones stand in
 * the order of their sources. Copies of one origin count once; a source of unknown origin counts as its own.
 */
export function groupsOf(
  readings: readonly GroupedReading[],
  sources: ReadonlyMap<string, CountedSource>,
): GroupView[] {
  const byValue = new Map<string, GroupedReading[]>();
  for (const reading of readings) {
    const group = byValue.get(reading.value);
    if (group) group.push(reading);
    else byValue.set(reading.value, [reading]);
  }
  return [...byValue]
    .map(([value, members]) => countGroup(value, members, sources))
    .sort((a, b) => b.origins - a.origins || a.position - b.position || compare(a.value, b.value))
    .map(({ position: _, ...group }, index) => ({ ...group, letter: letterOf(index) }));
}

function countGroup(
  value: string,
  members: readonly GroupedReading[],
  sources: ReadonlyMap<string, CountedSource>,
) {
  const tellers = [...new Set(members.map(({ sourceId }) => sourceId))]
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => a.position - b.position);
  const voices = new Map(
    tellers.map((source) => voiceOf(source, sources)).map(({ key, known }) => [key, known]),
  );
  const first = tellers[0];
  return {
    value,
    label: members.find(({ sourceId }) => sourceId === first?.id)?.exact ?? members[0]?.exact ?? value,
    sigla: tellers.map(({ siglum }) => siglum),
    origins: voices.size,
    unknownOrigins: [...voices.values()].filter((known) => !known).length,
    position: first?.position ?? Number.MAX_SAFE_INTEGER,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** a, b … z, aa, ab …: the letter of the group at this place, counted from 0. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
