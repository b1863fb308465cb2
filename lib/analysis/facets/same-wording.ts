import type { Doc, Unit } from "../align/document";
import type { Token } from "../model";
import { clusterPersons } from "./names";
import { romanised } from "./romanised";

const shortestName = 4; // letters: the sound of a shorter word tells too little

const known = new WeakMap<readonly Doc[], (unit: Unit) => string>();

/**
 * What a unit says word for word, each person under any spelling taken for the same: "Riabkov said so" and "Ryabkov said
 * so" are one wording, and what differs between them is the name alone.
 */
export function wordingIn(docs: readonly Doc[]): (unit: Unit) => string {
  const own = known.get(docs) ?? readerOf(docs);
  known.set(docs, own);
  return own;
}

function readerOf(docs: readonly Doc[]): (unit: Unit) => string {
  const people = new Map<Doc, Map<number, { readonly end: number; readonly key: string }>>();
  clusterPersons(docs).forEach(({ members }, person) => {
    for (const { doc, mention } of members) {
      const list = people.get(doc) ?? new Map();
      people.set(doc, list.set(mention.start, { end: mention.end, key: `#${person}` }));
    }
  });
  const worded = new Map<Unit, string>();
  return (unit) => {
    const found = worded.get(unit) ?? words(unit, people.get(unit.doc) ?? new Map());
    worded.set(unit, found);
    return found;
  };
}

function words(
  { doc, from, to }: Unit,
  names: ReadonlyMap<number, { readonly end: number; readonly key: string }>,
): string {
  const said: string[] = [];
  for (let i = from; i < to; i += 1) {
    const token = doc.tokens[i];
    if (!token) break;
    const name = names.get(token.start);
    said.push(name ? name.key : keyOf(token));
    while (name && i + 1 < to && (doc.tokens[i + 1]?.end ?? 0) <= name.end) i += 1;
  }
  return said.join(" ");
}

/** A name that nobody was recognised by counts by its sound. */
const keyOf = ({ text, norm }: Token): string =>
  norm.length >= shortestName && /^\p{Lu}\p{Ll}/u.test(text) ? romanised(norm) || norm : norm;
