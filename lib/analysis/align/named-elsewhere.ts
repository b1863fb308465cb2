import { type Script, scriptOf } from "@/lib/text/script";
import { framesOf } from "../extract/name-frame";
import { officesBeside } from "../extract/offices";
import { personMention } from "../extract/person-mention";
import { isOpener } from "../lexicon/other-scripts";
import { address } from "../lexicon/titles";
import type { PersonMention, TextReading, Token } from "../model";

const shortestSurname = 2; // consonants of a surname beside a given name: "Лавров" has l r f
const shortestAlone = 3; // of a surname that stands alone
const fewestInAll = 4; // of given name and surname together, among words that need be no names
const fewestByCapitals = 3; // the same where capitals show a name
const mostBetween = 2; // words between given name and surname: patronymic, "bin", "al"

/** Somebody whom a text names in full, with the sounds of given name and surname. */
interface Known {
  readonly name: string;
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

/**
 * The people of each text, over scripts: who is named in Cyrillic, Greek or Arabic letters bears the Latin name by which
 * another text of the story names the same person, told by its sound. Arabic has no capitals, so a person is read there
 * only if another text names one who sounds so. `readings` in an order that depends on their contents alone.
 */
export function personsAcrossScripts(readings: readonly TextReading[]): (readonly PersonMention[])[] {
  const own = readings.map(({ mentions }) => mentions.filter((mention) => mention.type === "person"));
  const written = readings.map(({ text }) => scriptOf(text));
  if (written.every((script) => !otherScripts.has(script))) return own;
  const known = knownFrom(own.filter((_, i) => !otherScripts.has(written[i] ?? "other")).flat());
  // Who is read by capitals comes first: an Arabic text can name people whom only such a one names.
  const capitals = readings.map(({ text }, i) =>
    written[i] === "cyrillic" || written[i] === "greek" ? renamed(own[i] ?? [], known, text) : null,
  );
  return readings.map(({ tokens }, i) => {
    const script = written[i] ?? "other";
    if (!otherScripts.has(script)) return own[i] ?? [];
    const full = capitals[i] ?? heardIn(tokens, known);
    return [...full, ...surnamesIn(tokens, full, known, script)].sort((p, q) => p.start - q.start);
  });
}

const otherScripts: ReadonlySet<Script> = new Set(["cyrillic", "greek", "arabic"]);

/** Each full name once, the longest first, so that a middle name is not lost. */
function knownFrom(persons: readonly PersonMention[]): Known[] {
  const names = [...new Set(persons.map(({ name }) => name))].sort(
    (p, q) => q.length - p.length || (p < q ? -1 : 1),
  );
  const known: Known[] = [];
  for (const name of names) {
    const one = knownBy(name, wordsOf(name));
    if (one && !known.some((other) => meet(other.given, one.given) && meet(other.surname, one.surname)))
      known.push(one);
  }
  return known;
}

const wordsOf = (name: string): string[] =>
  name.split(/[\s-]+/u).filter((word) => /\p{L}{2}/u.test(word) && !address.has(word.toLowerCase()));

function knownBy(name: string, words: readonly string[]): Known | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return null;
  return { name, given: framesOf(first), surname: framesOf(last) };
}

const meet = (p: readonly string[], q: readonly string[]): boolean => p.some((frame) => q.includes(frame));

/** The mentions by the names that other texts know them by; who is known nowhere else keeps the first spelling. */
function renamed(persons: readonly PersonMention[], known: Known[], text: string): PersonMention[] {
  return persons.map((person) => {
    const words = wordsOf(text.slice(person.start, person.end));
    const own = knownBy(person.name, words);
    if (!own) {
      const alone = uniqueOf(known.filter(({ surname }) => meet(surname, framesOf(words[0] ?? ""))));
      return alone ? { ...person, name: surnameOf(alone.name) } : person;
    }
    const home = known.find(
      ({ given, surname }) =>
        meet(given, own.given) &&
        meet(surname, own.surname) &&
        common(given, own.given) + common(surname, own.surname) >= fewestByCapitals,
    );
    if (!home) known.push(own);
    return home ? { ...person, name: home.name } : person;
  });
}

const surnameOf = (name: string): string => wordsOf(name).at(-1) ?? name;
const uniqueOf = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** The people among Arabic words: given name and surname one after the other sound like somebody's. */
function heardIn(tokens: readonly Token[], known: readonly Known[]): PersonMention[] {
  const found: PersonMention[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = soundOf(tokens[from]);
    if (first.length === 0) continue;
    for (let to = from + 1; to <= from + 1 + mostBetween; to += 1) {
      if (tokens[to]?.sentence !== tokens[from]?.sentence || !/\p{L}/u.test(tokens[to]?.text ?? "")) break;
      const last = soundOf(tokens[to]);
      const person = known.find(
        ({ given, surname }) =>
          meet(given, first) &&
          meet(
            surname,
            last.filter((frame) => frame.length >= shortestSurname),
          ) &&
          common(given, first) + common(surname, last) >= fewestInAll,
      );
      if (!person) continue;
      found.push(mentionOf(tokens, from, to + 1, person.name));
      from = to;
      break;
    }
  }
  return found;
}

const common = (p: readonly string[], q: readonly string[]): number =>
  Math.max(0, ...p.filter((frame) => q.includes(frame)).map(({ length }) => length));

const clitic = /^(?:ال|و(?=\p{L}{3}))/u; // the article, and "and", which are written with the word

/** How a word may sound, without what Arabic writes together with it. */
function soundOf(token: Token | undefined): readonly string[] {
  if (!token || !/\p{L}{2}/u.test(token.text)) return [];
  const bare = token.text.replace(clitic, "");
  return [...framesOf(token.text), ...(bare === token.text ? [] : framesOf(bare))];
}

/** Surnames alone of people whom the same text names in full. */
function surnamesIn(
  tokens: readonly Token[],
  full: readonly PersonMention[],
  known: readonly Known[],
  script: Script,
): PersonMention[] {
  const named = known.filter(({ name }) => full.some((person) => person.name === name));
  const taken = (token: Token) => full.some(({ start, end }) => start < token.end && token.start < end);
  return tokens.flatMap((token, at) => {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(token.text) && !isOpener(token.norm);
    if ((script !== "arabic" && !isCapital) || !/\p{L}{3}/u.test(token.text) || taken(token)) return [];
    const sound = soundOf(token).filter((frame) => frame.length >= shortestAlone);
    const person = uniqueOf(named.filter(({ surname }) => meet(surname, sound)));
    return person ? [mentionOf(tokens, at, at + 1, surnameOf(person.name))] : [];
  });
}

function mentionOf(tokens: readonly Token[], from: number, to: number, name: string): PersonMention {
  return personMention(tokens, from, to, { name, titles: officesBeside(tokens, from, to) });
}
