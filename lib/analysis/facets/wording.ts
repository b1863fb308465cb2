import { type Anchor, anchorsOf } from "../align/anchors";
import type { Doc, Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { tokenRange } from "./phrase";

/** What stands in two units between the same two anchors (or before the first, after the last). */
export interface Gap {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  /** The anchors on both sides; null at the border of a unit. */
  readonly left: Anchor | null;
  readonly right: Anchor | null;
}

/** The stretches of two units that differ, between anchors that stand in the same order in both. */
export function gapsOf(pair: UnitPair): { gaps: Gap[]; anchors: Anchor[] } {
  const anchors = increasing(anchorsOf(pair.a, pair.b));
  const gaps: Gap[] = [];
  let left: Anchor | null = null;
  for (const right of [...anchors, null]) {
    const a: [number, number] = [left ? left.a + 1 : pair.a.from, right ? right.a : pair.a.to];
    const b: [number, number] = [left ? left.b + 1 : pair.b.from, right ? right.b : pair.b.to];
    if (substantial(pair.a.doc, a) || substantial(pair.b.doc, b)) gaps.push({ a, b, left, right });
    left = right;
  }
  return { gaps, anchors };
}

/** The longest run of anchors whose places grow in both units. */
function increasing(anchors: readonly Anchor[]): Anchor[] {
  const best: { length: number; previous: number }[] = [];
  let top = -1;
  anchors.forEach((anchor, i) => {
    let entry = { length: 1, previous: -1 };
    for (let j = 0; j < i; j += 1) {
      const [other, known] = [anchors[j], best[j]];
      if (other && known && other.b < anchor.b && known.length + 1 > entry.length)
        entry = { length: known.length + 1, previous: j };
    }
    best.push(entry);
    if (top < 0 || entry.length > (best[top]?.length ?? 0)) top = i;
  });
  const chain: Anchor[] = [];
  for (let i = top; i >= 0; i = best[i]?.previous ?? -1) {
    const anchor = anchors[i];
    if (anchor) chain.unshift(anchor);
  }
  return chain;
}

const substantial = (doc: Doc, [from, to]: readonly [number, number]): boolean =>
  doc.terms.slice(from, to).some((term) => term !== "");

/** The indices in [from, to) of tokens of substance with this part of speech. */
export function tokensOf(doc: Doc, from: number, to: number, pos: RegExp): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i += 1) if (doc.terms[i] && pos.test(doc.tokens[i]?.pos ?? "")) found.push(i);
  return found;
}

/** The indices of tokens that no name, title, figure or time holds: those have facets of their own. */
export function plainTokens(doc: Doc, indices: readonly number[]): number[] {
  const told = toldTokens.get(doc) ?? tokensTold(doc);
  toldTokens.set(doc, told);
  return indices.filter((i) => told[i] === 0);
}

const toldTokens = new WeakMap<Doc, Uint8Array>();

function tokensTold(doc: Doc): Uint8Array {
  const told = new Uint8Array(doc.tokens.length);
  const titles = doc.persons.flatMap((person) => person.titles);
  for (const { start, end } of [...doc.persons, ...titles, ...doc.quantities, ...doc.times])
    told.fill(1, ...tokenRange(doc, start, end));
  return told;
}

/** True when the unit's words stand in quotation marks: what differs there is wording, not report. */
export function isQuoted(unit: Unit, token: number): boolean {
  const at = unit.doc.tokens[token]?.start ?? 0;
  return unit.doc.quotations.some(
    (quote) => quote.start <= at && at < quote.end && quote.end - quote.start > 25,
  );
}
