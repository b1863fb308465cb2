import { scriptOf } from "@/lib/text/script";
import type { Doc } from "../align/document";
import { explain } from "../explain/explanation";
import { wholeStatement, wholeWhy } from "../explain/whole";
import type { Alignment, Explained, Facet, RawReading, ValueGroup } from "../facets/facet";
import { facets } from "../facets/facets";
import { omission } from "../facets/omission";
import {
  type Claim,
  type ComparedSource,
  type Comparison,
  type Departure,
  type Discrepancy,
  engineVersion,
  type Kind,
  type Severity,
} from "../model";
import { severityOf } from "../score/severity";
import { findAgreements } from "./agreements";
import type { Slot } from "./gather";
import type { Omission } from "./omissions";
import { groupByValue, readingOf } from "./value-groups";

const byKind = new Map<Kind, Omit<Facet, "compare">>([
  ...facets.map((facet) => [facet.kind, facet] as const),
  ["omission", omission],
]);
const weightOf: Readonly<Record<Severity, number>> = { high: 1, medium: 0.95, low: 0.6 };

/** A claim and its discrepancy before they have their numbers. */
interface Found {
  readonly kind: Kind;
  readonly readings: readonly RawReading[];
  readonly confidence: number;
  readonly explained: Explained;
  readonly severity: Severity;
  readonly absentFrom: readonly string[];
  readonly whole: boolean;
}

/** The comparison as it is handed out: discrepancies most important first, then the claims that agree. */
export function present(
  docs: readonly Doc[],
  origins: readonly (string | null)[],
  departures: readonly (Departure | null)[],
  story: Alignment,
  slots: readonly Slot[],
  omissions: readonly Omission[],
  sources: readonly ComparedSource[],
): Comparison {
  const names = new Map(docs.map(({ source }) => [source.id, source.name]));
  const found = [
    ...slots.map((slot) => foundSlot(slot, docs, origins)),
    ...omissions.map((each) => foundOmission(each, docs, names)),
  ].sort((p, q) => importance(q) - importance(p) || firstPlace(p) - firstPlace(q));
  const agreements = findAgreements(
    story,
    found.flatMap(({ readings }) => readings),
  );
  const claims: Claim[] = [];
  const discrepancies: Discrepancy[] = [];
  for (const [i, each] of found.entries()) {
    const facet = byKind.get(each.kind);
    if (!facet) continue;
    const claim = claimOf(
      `c${i + 1}`,
      each.kind,
      each.whole ? wholeStatement(each.kind, each.explained) : facet.statement(each.explained),
      each.readings,
      docs,
      origins,
    );
    claims.push(claim);
    discrepancies.push({
      id: `d${i + 1}`,
      claim: claim.id,
      kind: each.kind,
      severity: each.severity,
      confidence: Math.round(each.confidence * 1000) / 1000,
      explanation: explain(
        each.explained,
        each.whole ? wholeWhy(each.kind, each.explained) : facet.why(each.explained),
      ),
      readings: claim.readings,
      absentFrom: each.absentFrom,
      oddOneOut: each.explained.oddOneOut?.value ?? null,
    });
  }
  for (const agreement of agreements)
    claims.push(
      claimOf(`c${claims.length + 1}`, "action", agreement.statement, agreement.readings, docs, origins),
    );
  return {
    format: "variorum.comparison/1",
    engine: engineVersion,
    sources: sources.map(({ id, reading }) => {
      const index = docs.findIndex((doc) => doc.source.id === id);
      return {
        id,
        title: reading.title,
        language: reading.language,
        origin: origins[index] ?? null,
        words: reading.words,
        departure: departures[index] ?? null,
      };
    }),
    claims,
    discrepancies,
    notCompared: notCompared(docs),
  };
}

function foundSlot(slot: Slot, docs: readonly Doc[], origins: readonly (string | null)[]): Found {
  const groups = groupByValue(slot.readings, docs);
  const explained = {
    topic: slot.topic,
    groups,
    judged: judgedOf(slot, groups),
    oddOneOut: oddOneOut(groups, slot.readings, origins),
    absentFrom: [],
  };
  const weighed = byKind.get(slot.kind)?.severity(explained, slot.confidence) ?? "low";
  return {
    kind: slot.kind,
    readings: slot.readings,
    confidence: slot.confidence,
    explained,
    severity: severityOf(weighed, slot.confidence),
    absentFrom: [],
    whole: slot.first.model === "clause",
  };
}

/** The groups of the two readings that opened the slot; the first two where an editor took one of those away. */
function judgedOf({ first: { a, b } }: Slot, groups: readonly ValueGroup[]): readonly ValueGroup[] {
  const judged = groups.filter(({ value }) => value === a.value || value === b.value);
  return judged.length === 2 ? judged : groups.slice(0, 2);
}

function foundOmission(
  { readings, absentFrom, topic, salience }: Omission,
  docs: readonly Doc[],
  names: ReadonlyMap<string, string>,
): Found {
  const groups = groupByValue(readings, docs);
  const explained = {
    topic,
    groups,
    judged: groups,
    oddOneOut: null,
    absentFrom: absentFrom.map((id) => names.get(id) ?? id),
  };
  return {
    kind: "omission",
    readings,
    confidence: salience * 0.5,
    explained,
    severity: omission.severity(explained, salience),
    absentFrom,
    whole: false,
  };
}

/** The value that one origin holds alone against two or more that agree. */
function oddOneOut(
  groups: readonly ValueGroup[],
  readings: readonly RawReading[],
  origins: readonly (string | null)[],
): ValueGroup | null {
  const count = (group: ValueGroup): number =>
    originsOfValue(
      readings.filter((reading) => reading.value === group.value),
      origins,
    );
  // Another script spells every name in its own way: that is no form of its own beside the Latin ones.
  const alone = groups.filter((group) => count(group) === 1 && scriptOf(group.value) === "latin");
  return groups.length >= 2 && alone.length === 1 && groups.some((group) => count(group) >= 2)
    ? (alone[0] ?? null)
    : null;
}

function originsOfValue(readings: readonly RawReading[], origins: readonly (string | null)[]): number {
  return new Set(readings.map(({ doc }) => origins[doc.index] ?? `source ${doc.index}`)).size;
}

function claimOf(
  id: string,
  kind: Kind,
  statement: string,
  raw: readonly RawReading[],
  docs: readonly Doc[],
  origins: readonly (string | null)[],
): Claim {
  const values = [...new Set(raw.map((reading) => reading.value))].sort();
  return {
    id,
    kind,
    statement,
    readings: raw.map(readingOf),
    gaps: docs.filter((doc) => !raw.some((reading) => reading.doc === doc)).map((doc) => doc.source.id),
    origins: {
      total: originsOfValue(raw, origins),
      byValue: Object.fromEntries(
        values.map((value) => [
          value,
          originsOfValue(
            raw.filter((reading) => reading.value === value),
            origins,
          ),
        ]),
      ),
    },
  };
}

const importance = ({ confidence, severity }: Found): number => confidence * weightOf[severity];
const firstPlace = ({ readings }: Found): number =>
  (readings[0]?.doc.index ?? 0) * 1e7 + (readings[0]?.start ?? 0);

const wellKnown = new Set(["en"]);

function notCompared(docs: readonly Doc[]): string[] {
  const foreign = docs.filter(
    ({ source }) => source.reading.language !== "und" && !wellKnown.has(source.reading.language),
  );
  return foreign.map(
    ({ source, script }) =>
      `${source.name} is in “${source.reading.language}”: it was compared on names, numbers, dates and quotation marks, not on verbs and terms${script === "latin" ? "" : ", nor on what it leaves out"}.`,
  );
}
