import { overlaps } from "@/lib/text/span";
import type { Doc } from "../align/document";
import type { RawReading } from "../facets/facet";
import { clusterPersons } from "../facets/names";
import type { Kind } from "../model";
import type { Scored, Slot } from "./gather";

// What can be read without knowing the words of the language.
const judged: ReadonlySet<Kind> = new Set(["name", "title", "number", "time", "quote-wording"]);

/** True for what can be told apart: of a text in other letters than Latin ones only some kinds can. */
export const isJudged = ({ candidate: { kind, model, a, b } }: Scored): boolean =>
  [a, b].every(({ doc }) => doc.script === "latin") || (model !== "clause" && judged.has(kind));

/**
 * The slots, those on a name with what texts in other scripts call the person: their spelling is shown beside the Latin
 * ones, and makes no discrepancy by itself.
 */
export function nameInOtherScripts(slots: readonly Slot[], docs: readonly Doc[]): Slot[] {
  if (docs.every(({ script }) => script === "latin")) return [...slots];
  return slots.map((slot) =>
    slot.kind === "name" ? { ...slot, readings: withOthers(slot.readings, docs) } : slot,
  );
}

function withOthers(readings: readonly RawReading[], docs: readonly Doc[]): RawReading[] {
  const person = clusterPersons(docs).find(({ members }) =>
    members.some(({ doc, mention }) =>
      readings.some((reading) => reading.doc === doc && overlaps(reading, mention)),
    ),
  );
  const first = new Map<Doc, RawReading>();
  for (const { doc, given, mention } of person?.members ?? []) {
    if (doc.script === "latin" || given.length === 0 || first.has(doc)) continue;
    const { start, end } = mention;
    first.set(doc, { doc, start, end, value: doc.text.slice(start, end) });
  }
  return [...readings, ...first.values()];
}
