import type { Discrepancy, Reading } from "@/lib/analysis/model";

/** What annotators found in a story. */
export interface Gold {
  readonly discrepancies: readonly GoldEntry[];
  readonly agreements?: readonly { readonly readings: readonly GoldReading[] }[];
  readonly hardNegatives?: readonly { readonly a?: GoldReading; readonly b?: GoldReading }[];
}
interface GoldEntry {
  readonly type: string;
  readonly severity: string;
  readonly tier?: string;
  readonly sameAs?: string;
  readonly readings: readonly GoldReading[];
}
export interface GoldReading {
  readonly file: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly value: string;
}

export interface StoryFigures {
  readonly story: string;
  readonly seconds: number;
  /** Found entries of high or medium severity, omissions aside. */
  readonly recall: number | null;
  /** The same with the right kind. */
  readonly typed: number | null;
  /** Findings, omissions aside, that hit an entry. */
  readonly precision: number | null;
  readonly high: number | null;
  readonly "p@10": number | null;
  readonly omission: number | null;
  /** Pairwise F1 of which readings say the same. */
  readonly grouping: number | null;
  /** Findings that set apart what annotators marked as only seeming to differ. */
  readonly trapped: number;
  /** Readings whose text is not at their offsets. */
  readonly drift: number;
  readonly findings: number;
}

/** A span of a source. */
export type Place = Pick<Reading, "source" | "start" | "end">;

const overlap = (r: Place, g: GoldReading): number =>
  Math.min(r.end, g.endOffset) - Math.max(r.start, g.startOffset);

/** The same place: at least half of the shorter span shared, and the found one not wildly longer. */
export function same(r: Place, g: GoldReading): boolean {
  const [cut, found, told] = [overlap(r, g), r.end - r.start, g.endOffset - g.startOffset];
  return (
    r.source === g.file &&
    cut > 0 &&
    cut >= Math.min(0.5 * told, 6) &&
    cut >= 0.5 * Math.min(found, told) &&
    found <= Math.max(2 * told, told + 40)
  );
}

/** Half of the finding's readings are the entry's, and two of them differ in value in both. */
function hitsSlot(finding: Discrepancy, entry: GoldEntry): boolean {
  const pairs: [string, string][] = [];
  let own = 0;
  for (const r of finding.readings) {
    const matches = entry.readings.filter((g) => same(r, g));
    if (matches.length > 0) own += 1;
    for (const g of matches) pairs.push([r.value, g.value]);
  }
  return (
    own * 2 >= finding.readings.length && pairs.some(([v, x]) => pairs.some(([w, y]) => v !== w && x !== y))
  );
}

function hitsOmission(finding: Discrepancy, entry: GoldEntry): boolean {
  const near = (r: Reading): boolean =>
    entry.readings.some(
      (g) =>
        r.source === g.file &&
        r.end - r.start <= g.endOffset - g.startOffset + 120 &&
        overlap(r, g) >= 0.5 * Math.min(r.end - r.start, g.endOffset - g.startOffset),
    );
  const telling = new Set(entry.readings.map((g) => g.file));
  return (
    finding.readings.filter(near).length * 2 >= finding.readings.length &&
    finding.absentFrom.length > 0 &&
    !finding.absentFrom.some((id) => telling.has(id))
  );
}

const hits = (finding: Discrepancy, entry: GoldEntry): boolean =>
  (entry.type === "omission") === (finding.kind === "omission") &&
  (entry.type === "omission" ? hitsOmission : hitsSlot)(finding, entry);

/** The largest one-to-one pairing of findings with entries, each entry taken up to `capacity` times. */
function pairUp(
  findings: readonly Discrepancy[],
  entries: readonly GoldEntry[],
  capacity = 1,
  fits = hits,
): [Discrepancy, GoldEntry][] {
  const seats = entries.flatMap((entry) => Array.from({ length: capacity }, () => entry));
  const holder = seats.map(() => -1);
  const seek = (i: number, seen: Set<number>): boolean => {
    const finding = findings[i];
    return seats.some((entry, j) => {
      if (!finding || seen.has(j) || !fits(finding, entry)) return false;
      seen.add(j);
      if ((holder[j] ?? -1) >= 0 && !seek(holder[j] ?? -1, seen)) return false;
      holder[j] = i;
      return true;
    });
  };
  findings.forEach((_, i) => {
    seek(i, new Set());
  });
  return holder.flatMap((i, j) => {
    const [finding, entry] = [findings[i], seats[j]];
    return finding && entry ? [[finding, entry] as [Discrepancy, GoldEntry]] : [];
  });
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The mean of the figures that exist. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return rate(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}

/** The figures of one story's findings against what annotators found in it. */
export function scoreStory(
  findings: readonly Discrepancy[],
  gold: Gold,
  texts: ReadonlyMap<string, string>,
): Omit<StoryFigures, "story" | "seconds"> {
  const core = gold.discrepancies.filter((entry) => entry.tier !== "extended");
  const all = gold.discrepancies.filter((entry) => !entry.sameAs);
  const wanted = core.filter((entry) => entry.type !== "omission" && entry.severity !== "low");
  const pairs = pairUp(findings, core);
  const found = new Set(pairs.map(([, entry]) => entry));
  const typed = new Set(
    pairUp(findings, core, 1, (finding, entry) => finding.kind === entry.type && hits(finding, entry)).map(
      ([, entry]) => entry,
    ),
  );
  const right = new Set(pairUp(findings, all, 2).map(([finding]) => finding));
  const judged = findings.filter((finding) => finding.kind !== "omission");
  const share = (entries: readonly GoldEntry[], of: ReadonlySet<GoldEntry>): number | null =>
    rate(entries.filter((entry) => of.has(entry)).length, entries.length);
  return {
    recall: share(wanted, found),
    typed: share(wanted, typed),
    precision: rate(judged.filter((finding) => right.has(finding)).length, judged.length),
    high: share(
      wanted.filter((entry) => entry.severity === "high"),
      found,
    ),
    "p@10": rate(
      findings.slice(0, 10).filter((finding) => right.has(finding)).length,
      Math.min(10, all.length),
    ),
    omission: share(
      core.filter((entry) => entry.type === "omission"),
      found,
    ),
    grouping: grouping(pairs.filter(([finding]) => finding.kind !== "omission")),
    trapped: judged.filter((finding) => !right.has(finding) && isTrapped(finding, gold)).length,
    drift: findings
      .flatMap((finding) => finding.readings)
      .filter((r) => texts.get(r.source)?.slice(r.start, r.end) !== r.text).length,
    findings: findings.length,
  };
}

function isTrapped({ readings }: Discrepancy, { hardNegatives = [], agreements = [] }: Gold): boolean {
  const apart = (p: (r: Reading) => boolean, q: (r: Reading) => boolean): boolean =>
    readings.some((r) => p(r) && readings.some((s) => q(s) && r.value !== s.value));
  return (
    hardNegatives.some(
      ({ a, b }) =>
        a !== undefined &&
        b !== undefined &&
        apart(
          (r) => same(r, a),
          (r) => same(r, b),
        ),
    ) ||
    agreements.some((agreement) => {
      const within = (r: Reading): boolean => agreement.readings.some((g) => same(r, g));
      return apart(within, within);
    })
  );
}

function grouping(pairs: readonly [Discrepancy, GoldEntry][]): number | null {
  let [both, found, told] = [0, 0, 0];
  for (const [finding, entry] of pairs) {
    const read = finding.readings.flatMap((r) => {
      const match = entry.readings.find((g) => same(r, g));
      return match ? [[r.value, match.value] as const] : [];
    });
    read.forEach(([v, x], i) => {
      for (const [w, y] of read.slice(i + 1)) {
        both += v === w && x === y ? 1 : 0;
        found += v === w ? 1 : 0;
        told += x === y ? 1 : 0;
      }
    });
  }
  return found === 0 || told === 0 ? null : (2 * both) / (found + told);
}
