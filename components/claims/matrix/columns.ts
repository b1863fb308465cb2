import { type MatrixClaim, type MatrixSource, noMention, notCompared, several } from "@/lib/claims/view";

/** A column: one source, or the copies of one origin together. */
export interface Column {
  readonly key: string;
  /** The siglum, or the origin's name. */
  readonly label: string;
  /** The outlet, or the sigla of the copies. */
  readonly title: string;
  /** Indices of its sources. */
  readonly sources: readonly number[];
  /** Set where several sources share the origin: the column can be unfolded, or folded again. */
  readonly origin: string | null;
  readonly isFolded: boolean;
}

/** The columns in the story's order: copies of one origin are one column until somebody unfolds it. */
export function columnsOf(sources: readonly MatrixSource[], unfolded: ReadonlySet<string>): Column[] {
  const voices = new Map<string, number[]>();
  sources.forEach(({ voice }, index) => {
    voices.set(voice, [...(voices.get(voice) ?? []), index]);
  });
  return [...voices].flatMap(([voice, indices]): Column[] => {
    const members = indices.flatMap((index) => sources[index] ?? []);
    const isShared = members.length > 1;
    if (isShared && !unfolded.has(voice)) {
      const sigla = members.map(({ siglum }) => siglum);
      const label = members[0]?.origin ?? sigla[0] ?? "";
      return [
        { key: voice, label, title: sigla.join(", "), sources: indices, origin: voice, isFolded: true },
      ];
    }
    return members.map(({ id, siglum, outlet }, place) => ({
      ...{ key: id, label: siglum, title: outlet, sources: [indices[place] ?? 0] },
      ...{ origin: isShared ? voice : null, isFolded: false },
    }));
  });
}

/** What a cell says: the letters of the groups, largest first; none for no mention; null where nobody speaks. */
export function lettersIn(claim: MatrixClaim, { sources }: Column): readonly string[] | null {
  const letters = new Set<string>();
  let isCompared = false;
  for (const index of sources) {
    const sign = claim.cells[index] ?? notCompared;
    if (sign === notCompared) continue;
    isCompared = true;
    if (sign === noMention) continue;
    for (const letter of sign === several ? (claim.more[index] ?? "").split(" ") : [sign])
      letters.add(letter);
  }
  return isCompared ? [...letters].sort() : null;
}

/** The strip of a column: the sum of its sources' strips. */
export function stripOf(sources: readonly MatrixSource[], column: Column): readonly number[] {
  const strips = column.sources.flatMap((index) => (sources[index] ? [sources[index].spread] : []));
  const [first = []] = strips.filter(({ length }) => length > 0);
  return first.map((_, part) => strips.reduce((sum, strip) => sum + (strip[part] ?? 0), 0));
}
