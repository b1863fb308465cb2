import { type Rows, rowAt } from "./rows";
import type { Vocabulary } from "./vocabulary";

/** What WordNet says of the words of a vocabulary; rows are words or, for `above`, `similar`, `wholes`, synsets. */
export interface WordNet {
  readonly senses: Rows;
  readonly above: Rows;
  readonly similar: Rows;
  readonly wholes: Rows;
  readonly antonyms: Rows;
  readonly indirectAntonyms: Rows;
  readonly derived: Rows;
}

/**
 * How one word stands to another. hypernym: the second is the vaguer ("attack" is one of "raid"), hyponym: the first;
 * whole and part likewise for places ("Switzerland" of "Geneva"); derived: "invade" and "invasion".
 */
export type RelationName =
  | "same"
  | "inflection"
  | "synonym"
  | "derived"
  | "antonym"
  | "hypernym"
  | "hyponym"
  | "whole"
  | "part"
  | "sister"
  | "none";

export interface Relation {
  readonly name: RelationName;
  /** Steps between the two: 0 for the same word, 1 for direct neighbours. */
  readonly distance: number;
}

export interface Thesaurus {
  /** The closest relation of two folded words; antonyms count before shared hypernyms. */
  readonly relation: (a: string, b: string) => Relation;
  readonly knows: (word: string) => boolean;
}

const furthestAbove = 3; // beyond three steps up nearly everything is an "entity" or an "act"
const none: Relation = { name: "none", distance: Number.POSITIVE_INFINITY };

/** All that one word brings to a comparison, gathered once: judging asks for the same words again and again. */
interface Entry {
  readonly bases: ReadonlySet<number>;
  readonly senses: ReadonlySet<number>;
  readonly similar: ReadonlySet<number>;
  readonly parents: ReadonlySet<number>;
  readonly antonyms: ReadonlySet<number>;
  readonly indirectAntonyms: ReadonlySet<number>;
  readonly derived: ReadonlySet<number>;
  /** Synsets above the senses, and wholes around them, with the steps that lead there. */
  readonly above: ReadonlyMap<number, number>;
  readonly wholes: ReadonlyMap<number, number>;
}

export function thesaurusOf(net: WordNet, vocabulary: Vocabulary): Thesaurus {
  const entries = new Map<number, Entry>(); // at most one for each word of the vocabulary
  const entryOf = (id: number): Entry => {
    const known = entries.get(id);
    if (known) return known;
    const bases = vocabulary.basesOf(id);
    const words = (rows: Rows) => new Set(bases.flatMap((base) => [...rowAt(rows, base)]));
    const senses = words(net.senses);
    const entry: Entry = {
      bases: new Set(bases),
      senses,
      similar: new Set([...senses].flatMap((sense) => [...rowAt(net.similar, sense)])),
      parents: new Set([...senses].flatMap((sense) => [...rowAt(net.above, sense)])),
      antonyms: words(net.antonyms),
      indirectAntonyms: words(net.indirectAntonyms),
      derived: words(net.derived),
      above: stepsUp(net.above, senses),
      wholes: stepsUp(net.wholes, senses),
    };
    entries.set(id, entry);
    return entry;
  };
  const relation = (a: string, b: string): Relation => {
    if (a === b) return { name: "same", distance: 0 };
    const [x, y] = [vocabulary.idOf(a), vocabulary.idOf(b)];
    return x < 0 || y < 0 ? none : relate(entryOf(x), entryOf(y));
  };
  return {
    relation,
    knows: (word) => {
      const id = vocabulary.idOf(word);
      return id >= 0 && entryOf(id).senses.size > 0;
    },
  };
}

function relate(a: Entry, b: Entry): Relation {
  if (meet(a.bases, b.bases)) return { name: "inflection", distance: 0 };
  if (a.senses.size === 0 || b.senses.size === 0) return none;
  if (meet(a.antonyms, b.bases) || meet(b.antonyms, a.bases)) return { name: "antonym", distance: 1 };
  if (meet(a.senses, b.senses)) return { name: "synonym", distance: 1 };
  if (meet(a.derived, b.bases) || meet(b.derived, a.bases)) return { name: "derived", distance: 1 };
  if (meet(b.bases, a.indirectAntonyms) || meet(a.bases, b.indirectAntonyms))
    return { name: "antonym", distance: 2 };
  if (meet(a.similar, b.senses) || meet(b.similar, a.senses)) return { name: "synonym", distance: 2 };
  const up = nearest(b.senses, a.above);
  if (up > 0) return { name: "hypernym", distance: up };
  const down = nearest(a.senses, b.above);
  if (down > 0) return { name: "hyponym", distance: down };
  const whole = nearest(b.senses, a.wholes);
  if (whole > 0) return { name: "whole", distance: whole };
  const part = nearest(a.senses, b.wholes);
  if (part > 0) return { name: "part", distance: part };
  return meet(a.parents, b.parents) ? { name: "sister", distance: 2 } : none;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const x of small) if (large.has(x)) return true;
  return false;
}

/** The fewest steps to one of the synsets; 0 when none is within reach. */
function nearest(senses: ReadonlySet<number>, steps: ReadonlyMap<number, number>): number {
  let least = 0;
  for (const sense of senses) {
    const step = steps.get(sense) ?? 0;
    if (step > 0 && (least === 0 || step < least)) least = step;
  }
  return least;
}

/** What lies above the synsets, with the fewest steps that lead there. */
function stepsUp(rows: Rows, from: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  let level = [...from];
  for (let step = 1; step <= furthestAbove; step += 1) {
    level = level.flatMap((sense) => [...rowAt(rows, sense)]).filter((above) => !found.has(above));
    for (const above of level) found.set(above, step);
  }
  return found;
}
