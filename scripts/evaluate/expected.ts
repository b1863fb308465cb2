/** The part of the compare command's JSON that is looked into. */
export interface Contract {
  readonly discrepancies: readonly {
    readonly kind: string;
    readonly severity: string;
    readonly explanation: string;
    readonly readings: readonly { readonly source: string; readonly text: string; readonly value: string }[];
  }[];
}

/** A discrepancy that has to be found: of this kind, with a reading for each of these words. */
export interface Expected {
  readonly name: string;
  readonly kind: string;
  readonly texts: readonly string[];
  /** The source whose reading nobody shares while all others agree. */
  readonly oddOneOut?: string | undefined;
}

type Discrepancy = Contract["discrepancies"][number];

/** Whether it is among the discrepancies, and where, or how much of it is there. */
export function lookFor(expected: Expected, { discrepancies }: Contract): { found: boolean; why: string } {
  const held = (one: Discrepancy) =>
    expected.texts.filter((words) => one.readings.some(({ text }) => text.includes(words)));
  const [best] = discrepancies
    .map((one, index) => ({ one, index, count: held(one).length }))
    .filter(({ one, count }) => one.kind === expected.kind && count > 0)
    .sort((a, b) => b.count - a.count || a.index - b.index);
  if (!best) return { found: false, why: `no ${expected.kind} holds any of its words` };
  const missing = expected.texts.filter((words) => !held(best.one).includes(words));
  const place = `#${best.index + 1} ${best.one.severity}: ${best.one.explanation}`;
  if (missing.length > 0) return { found: false, why: `without “${missing.join("”, “")}” in ${place}` };
  const alone = expected.oddOneOut === undefined || isOddOneOut(best.one, expected.oddOneOut);
  return { found: alone, why: alone ? place : `${expected.oddOneOut} does not stand alone in ${place}` };
}

/** True when one source has a value of its own and all the others share another one. */
function isOddOneOut({ readings }: Discrepancy, source: string): boolean {
  const own = new Set(readings.filter((reading) => reading.source === source).map(({ value }) => value));
  const others = new Set(readings.filter((reading) => reading.source !== source).map(({ value }) => value));
  return own.size > 0 && others.size === 1 && [...others].every((value) => !own.has(value));
}
