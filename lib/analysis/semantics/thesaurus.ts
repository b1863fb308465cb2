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

export function thesaurusOf(net: WordNet, vocabulary: Vocabulary): Thesaurus {
  const cache = new Map<string, Relation>();
  const relation = (a: string, b: string): Relation => {
    if (a === b) return { name: "same", distance: 0 };
    const [x, y] = [vocabulary.idOf(a), vocabulary.idOf(b)];
    if (x < 0 || y < 0) return none;
    const key = `${x} ${y}`;
    const known = cache.get(key);
    if (known) return known;
    const found = relate(vocabulary.basesOf(x), vocabulary.basesOf(y));
    if (cache.size > 200_000) cache.clear(); // a long-lived worker must not grow without end
    cache.set(key, found);
    return found;
  };

  function relate(a: readonly number[], b: readonly number[]): Relation {
    if (a.some((id) => b.includes(id))) return { name: "inflection", distance: 0 };
    if (anyIn(net.antonyms, a, b)) return { name: "antonym", distance: 1 };
    const [aSenses, bSenses] = [sensesOf(a), sensesOf(b)];
    if (aSenses.some((sense) => bSenses.includes(sense))) return { name: "synonym", distance: 1 };
    if (anyIn(net.derived, a, b)) return { name: "derived", distance: 1 };
    if (anyIn(net.indirectAntonyms, a, b)) return { name: "antonym", distance: 2 };
    if (aSenses.some((sense) => rowAt(net.similar, sense).some((s) => bSenses.includes(s))))
      return { name: "synonym", distance: 2 };
    const up = stepsUp(net.above, aSenses, bSenses);
    if (up > 0) return { name: "hypernym", distance: up };
    const down = stepsUp(net.above, bSenses, aSenses);
    if (down > 0) return { name: "hyponym", distance: down };
    const whole = stepsUp(net.wholes, aSenses, bSenses);
    if (whole > 0) return { name: "whole", distance: whole };
    const part = stepsUp(net.wholes, bSenses, aSenses);
    if (part > 0) return { name: "part", distance: part };
    const parents = new Set(aSenses.flatMap((sense) => [...rowAt(net.above, sense)]));
    if (bSenses.some((sense) => rowAt(net.above, sense).some((p) => parents.has(p))))
      return { name: "sister", distance: 2 };
    return none;
  }

  const sensesOf = (ids: readonly number[]) => ids.flatMap((id) => [...rowAt(net.senses, id)]);
  return { relation, knows: (word) => sensesOf(vocabulary.basesOf(vocabulary.idOf(word))).length > 0 };
}

/** True when a row of the one side names a word of the other, in either direction. */
function anyIn(rows: Rows, a: readonly number[], b: readonly number[]): boolean {
  return (
    a.some((id) => rowAt(rows, id).some((other) => b.includes(other))) ||
    b.some((id) => rowAt(rows, id).some((other) => a.includes(other)))
  );
}

/** How many steps lead from a synset of `from` to one of `to`; 0 when none within reach does. */
function stepsUp(rows: Rows, from: readonly number[], to: readonly number[]): number {
  let level = from;
  for (let step = 1; step <= furthestAbove && level.length > 0; step += 1) {
    level = [...new Set(level.flatMap((sense) => [...rowAt(rows, sense)]))];
    if (level.some((sense) => to.includes(sense))) return step;
  }
  return 0;
}
