import { distance as levenshtein } from "fastest-levenshtein";
import type { Doc } from "../align/document";
import { address } from "../lexicon/titles";
import type { PersonMention } from "../model";
import { type Spelling, sameParts, spellingOf } from "./name-likeness";
import { romanised } from "./romanised";

/** One mention of a person with the parts of the name. */
export interface NamedPerson {
  readonly doc: Doc;
  readonly mention: PersonMention;
  readonly given: readonly string[];
  readonly surname: string;
  readonly spelling: Spelling;
  /** The whole name by sound. */
  readonly sound: string;
  readonly surnameSound: string;
}

/** All mentions, over all sources, of who is taken for one person. */
export interface PersonCluster {
  readonly surname: string;
  readonly members: readonly NamedPerson[];
}

const clustered = new WeakMap<readonly Doc[], PersonCluster[]>();

/** The people of a story: full names that fit each other, then surnames alone that fit just one of them. */
export function clusterPersons(docs: readonly Doc[]): PersonCluster[] {
  const known = clustered.get(docs) ?? cluster(docs);
  clustered.set(docs, known);
  return known;
}

/** One person while the mentions are gathered: each spelling once, so that a name in every text is compared once. */
interface Gathered {
  readonly surname: string;
  readonly members: NamedPerson[];
  readonly spellings: Map<string, NamedPerson>;
}

function cluster(docs: readonly Doc[]): PersonCluster[] {
  const names = new Map<string, ParsedName>();
  const parse = (doc: Doc, mention: PersonMention): NamedPerson => {
    const name = names.get(mention.name) ?? parsed(mention.name);
    names.set(mention.name, name);
    return { doc, mention, ...name };
  };
  const all = docs.flatMap((doc) => doc.persons.map((mention) => parse(doc, mention)));
  const people: Gathered[] = [];
  // The home of a spelling stays: later mentions join the first person that it fits, which is that one.
  const homes = new Map<string, Gathered>();
  for (const person of all) {
    if (person.given.length === 0) continue;
    const spelling = [...person.given, person.surname].join(" ");
    const home =
      homes.get(spelling) ??
      people.find(({ spellings }) => [...spellings.values()].some((other) => samePerson(person, other)));
    if (home) {
      home.members.push(person);
      home.spellings.set(spelling, person);
      homes.set(spelling, home);
    } else {
      const fresh = { surname: person.surname, members: [person], spellings: new Map([[spelling, person]]) };
      people.push(fresh);
      homes.set(spelling, fresh);
    }
  }
  const bySurname = new Map<string, Gathered[]>();
  for (const person of all) {
    if (person.given.length > 0) continue;
    const { surname } = person;
    const fitting =
      bySurname.get(surname) ??
      people.filter(({ spellings }) =>
        [...spellings.values()].some((other) => sameSurname(surname, other.surname)),
      );
    bySurname.set(surname, fitting);
    if (fitting.length === 1) {
      fitting[0]?.members.push(person);
    }
  }
  return people.map(({ surname, members }) => ({ surname, members }));
}

type ParsedName = Pick<NamedPerson, "given" | "surname" | "spelling" | "sound" | "surnameSound">;

function parsed(name: string): ParsedName {
  const parts = name
    .split(/[\s-]+/u)
    .filter((part) => part !== "" && !address.has(part.toLowerCase().replace(".", "")));
  return {
    given: parts.slice(0, -1),
    surname: parts.at(-1) ?? name,
    spelling: spellingOf(parts.join(" ")),
    sound: romanised(parts.join("")),
    surnameSound: romanised(parts.at(-1) ?? name),
  };
}

/** True when two names as written may be one person's. */
export const samePersonName = (a: string, b: string): boolean => samePerson(parsed(a), parsed(b));

function samePerson(a: ParsedName, b: ParsedName): boolean {
  if (a.sound === b.sound || sameParts(a.spelling, b.spelling)) return true;
  if (!alikeInSound(a.surnameSound, b.surnameSound)) return false;
  const [first, second] = [a.given[0] ?? "", b.given[0] ?? ""];
  return sameGiven(first, second);
}

function sameGiven(a: string, b: string): boolean {
  const [x, y] = [romanised(a), romanised(b)];
  if (x === y || x.startsWith(y) || y.startsWith(x)) return true;
  if (/^\p{Lu}\.?$/u.test(a) || /^\p{Lu}\.?$/u.test(b)) return x[0] === y[0];
  return (
    nicknames(x, y) || (x[0] === y[0] && levenshtein(x, y) <= (Math.min(x.length, y.length) >= 5 ? 2 : 1))
  );
}

/** True when two surnames are one name in other letters: equal by sound, or a slip of one or two letters. */
export const sameSurname = (a: string, b: string): boolean => alikeInSound(romanised(a), romanised(b));

function alikeInSound(x: string, y: string): boolean {
  if (x === y) return true;
  const slip = Math.min(x.length, y.length) >= 7 ? 2 : Math.min(x.length, y.length) >= 5 ? 1 : 0;
  return slip > 0 && x[0] === y[0] && levenshtein(x, y) <= slip;
}

// Provenance: own list of everyday short forms of English given names.
const shortForms =
  "william bill billy will|robert bob bobby rob|richard dick rick|james jim jimmy|john jack johnny|michael mike|joseph joe|thomas tom|edward ed ted|charles chuck charlie|elizabeth liz beth betty|margaret maggie peg|anthony tony|andrew andy|daniel dan danny|david dave|stephen steve|steven steve|christopher chris|gregory greg|jeffrey jeff|kenneth ken|lawrence larry|matthew matt|nicholas nick|patrick pat|peter pete|ronald ron|samuel sam|timothy tim|benjamin ben|bernard bernie|donald don|katherine kate kathy|rudolph rudy|alexander alex|jonathan jon|mitchell mitch|theodore ted";
const forms = shortForms.split("|").map((row) => new Set(row.split(" ").map(romanised)));

const nicknames = (x: string, y: string): boolean => forms.some((row) => row.has(x) && row.has(y));
