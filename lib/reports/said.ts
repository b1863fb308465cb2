import type { ReportClaim, ReportReading } from "./view";

/** A reading in one line: "COURIER (a): “ruled out”". */
export const inOneLine = ({ siglum, letter, exact }: ReportReading): string =>
  `${siglum} (${letter}): “${exact}”`;

/** The words of one group of readings of one source, told once however often the source has them. */
export interface Said extends Pick<ReportReading, "siglum" | "letter" | "exact"> {
  /** Every sentence in which the source has these words. */
  readonly sentences: readonly string[];
  readonly stands: boolean;
}

/** What the sources say on a claim: equal words of one source stand there once, with all their sentences. */
export function saidOn(readings: ReportClaim["readings"]): Said[] {
  const said = new Map<string, Said>();
  for (const { siglum, letter, exact, sentence, stands } of readings) {
    const key = JSON.stringify([siglum, letter, exact]);
    const known = said.get(key);
    said.set(key, {
      ...{ siglum, letter, exact },
      stands: stands || (known?.stands ?? false),
      sentences: [...new Set([...(known?.sentences ?? []), sentence])],
    });
  }
  return [...said.values()];
}

/** The groups of readings that agree, in the order of their letters. */
export function groupsOf(readings: ReportClaim["readings"]): { letter: string; said: Said[] }[] {
  const all = saidOn(readings);
  return [...new Set(all.map(({ letter }) => letter))].map((letter) => ({
    letter,
    said: all.filter((one) => one.letter === letter),
  }));
}

/** The letters of the groups in which each source stands; a source that says nothing is not there. */
export function lettersOf(readings: ReportClaim["readings"]): ReadonlyMap<string, readonly string[]> {
  const letters = new Map<string, string[]>();
  for (const { siglum, letter } of readings) {
    const known = letters.get(siglum);
    if (!known) letters.set(siglum, [letter]);
    else if (!known.includes(letter)) known.push(letter);
  }
  return letters;
}
